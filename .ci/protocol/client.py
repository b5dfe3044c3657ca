"""What a front end sees of the protocol: each check is a function named for what it finds, run on the installed kernel.

Prints a line per check; exits with 1 if any fails. A name or a part of one as argument runs only the checks it is in.
"""

import os
import sys
import tempfile
import traceback
import uuid
from pathlib import Path

from conversation import Conversation

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def same(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


# Cells


@check
def messages_come_in_order_with_their_parents_header(kernel):
    cell = kernel.run('System.out.println("a"); System.err.println("b");\n6 * 7')
    same(cell.types[:2] + cell.types[-2:], ["status", "execute_input", "execute_result", "status"])
    same((cell.text(), cell.text("stderr"), cell.result), ("a\n", "b\n", "42"))
    states = [c["execution_state"] for c in cell.of_type("status")]
    same(states, ["busy", "idle"])
    for message in [cell.reply, *cell.published]:
        same(message["parent_header"]["msg_id"], cell.request)
        same(message["parent_header"]["msg_type"], "execute_request")
    count = cell.content["execution_count"]
    same(cell.of_type("execute_input")[0]["execution_count"], count)
    same(cell.of_type("execute_result")[0]["execution_count"], count)


@check
def a_silent_cell_publishes_its_state_only_and_is_not_counted(kernel):
    before = kernel.run("1").content["execution_count"]
    silent = kernel.run("System.out.println(1); 2", silent=True, store_history=False)
    same(silent.types, ["status", "status"])
    same(silent.content["status"], "ok")
    same(kernel.run("2").content["execution_count"], before + 1)


@check
def a_cell_not_to_be_stored_is_not_counted(kernel):
    before = kernel.run("1").content["execution_count"]
    same(kernel.run("3 + 4", store_history=False).result, "7")
    same(kernel.run("2").content["execution_count"], before + 1)


@check
def user_expressions_are_told_good_and_failing(kernel):
    wanted = {"good": "6 * 7", "failing": "1 / 0", "wrong": "nobody + 1"}
    told = kernel.run("int six = 6;", user_expressions=wanted).content
    same(told["status"], "ok")
    told = told["user_expressions"]
    same((told["good"]["status"], told["good"]["data"]["text/plain"]), ("ok", "42"))
    same((told["failing"]["status"], told["failing"]["ename"]), ("error", "ArithmeticException"))
    same(told["wrong"]["status"], "error")


@check
def cells_behind_a_failing_one_are_aborted(kernel):
    kernel.run("int reached = 0;")
    waiting = kernel.start("Thread.sleep(300); throw new IllegalStateException(\"stop\");")
    behind = [kernel.start("reached++;") for _ in range(3)]
    failed = kernel.finish(waiting)
    same((failed.content["status"], failed.content["ename"]), ("error", "IllegalStateException"))
    same(len(failed.of_type("error")), 1)
    same([kernel.finish(one).content["status"] for one in behind], ["aborted"] * 3)
    same(kernel.run("reached").result, "0")


@check
def cells_behind_a_failing_one_run_if_it_is_not_to_stop_them(kernel):
    failing = kernel.start("int late = 1;\n1 / 0", stop_on_error=False)
    behind = kernel.start("late + 1")
    same(kernel.finish(failing).content["status"], "error")
    same(kernel.finish(behind).result, "2")


@check
def a_failing_cell_of_a_notebook_shows_the_original_text_folded(kernel):
    failed = kernel.run("int n = \"text\";", metadata={"cellId": "a"})
    shown = failed.of_type("display_data")
    assert shown and "<details>" in shown[-1]["data"]["text/html"], failed.types
    same(failed.types[-3:], ["error", "display_data", "status"])
    same(kernel.run("int n = \"text\";").of_type("display_data"), [])


@check
def a_hundred_thousand_lines_all_arrive(kernel):
    cell = kernel.run("for (int i = 0; i < 100_000; i++) System.out.println(i);")
    lines = cell.text().splitlines()
    same(lines, [str(i) for i in range(100_000)])


@check
def a_million_characters_arrive(kernel):
    same(len(kernel.run('System.out.print("x".repeat(1_000_000));').text()), 1_000_000)


# Displays


@check
def a_display_is_replaced_by_its_id(kernel):
    cell = kernel.run('display("first", "box"); updateDisplay("box", "second");')
    same(cell.types[2:-1], ["display_data", "update_display_data"])
    for content, text in zip(
        cell.of_type("display_data") + cell.of_type("update_display_data"), ["first", "second"]
    ):
        same((content["transient"]["display_id"], content["data"]["text/plain"]), ("box", text))
    later = kernel.run('updateDisplay("box", "third");')
    same(later.of_type("update_display_data")[0]["transient"], {"display_id": "box"})


@check
def output_is_cleared_at_once_or_with_the_next(kernel):
    cell = kernel.run('System.out.print(1); clearOutput(true); System.out.print(2); clearOutput();')
    same(cell.of_type("clear_output"), [{"wait": True}, {"wait": False}])
    same([t for t in cell.types if t != "status"][1:], ["stream", "clear_output"] * 2)


# Input


@check
def a_cell_asks_and_is_answered(kernel):
    for code, is_password in [('input("Name? ")', False), ('password("Name? ")', True)]:
        cell = kernel.start(code)
        question = kernel.question()
        same(question["content"], {"prompt": "Name? ", "password": is_password})
        same(question["parent_header"]["msg_id"], cell)
        kernel.answer("Ädä 🌳")
        same(kernel.finish(cell).result, "Ädä 🌳")


@check
def a_cell_that_may_not_ask_is_told_so(kernel):
    cell = kernel.run('input("Name? ")', allow_stdin=False)
    same(cell.content["status"], "error")
    assert cell.content["evalue"], "an error without words"


# Interrupts


def interrupted(kernel, code, before=""):
    cell = kernel.start(before + 'System.out.println("on");\n' + code)
    kernel.wait_for_text(cell)
    same(kernel.finish(kernel.interrupt(), "control").content["status"], "ok")
    reply = kernel.finish(cell).content
    same((reply["status"], reply["ename"]), ("error", "Interrupted"))


@check
def a_loop_and_a_sleep_are_interrupted(kernel):
    for code in ["long n = 0; while (true) n++;", "Thread.sleep(600_000);"]:
        interrupted(kernel, code)


@check
def a_cell_that_waits_for_input_is_interrupted(kernel):
    cell = kernel.start('input("Name? ")')
    kernel.question()
    kernel.finish(kernel.interrupt(), "control")
    same(kernel.finish(cell).content["ename"], "Interrupted")
    again = kernel.start('input("Again? ")')
    same(kernel.question()["content"]["prompt"], "Again? ")
    kernel.answer("yes")
    same(kernel.finish(again).result, "yes")


@check
def variables_survive_fifty_interrupts(kernel):
    kernel.run("var kept = new java.util.ArrayList<>(java.util.List.of(1, 2, 3)); int times = 0;")
    for _ in range(50):
        interrupted(kernel, "while (true) {}", before="times++;\n")
    same(kernel.run("kept + \" \" + times").result, "[1, 2, 3] 50")


# Comms


@check
def a_comm_goes_round(kernel):
    kernel.run(
        'onComm("echo", (comm, opening) -> {\n'
        '    comm.send(java.util.Map.of("opened", opening.data().get("n")));\n'
        '    comm.onMessage(m -> comm.send(java.util.Map.of("heard", m.data().get("n"))));\n'
        '    comm.onClose(m -> System.out.println("closed"));\n'
        "});"
    )
    comm = uuid.uuid4().hex

    def said(kind, **content):
        request = kernel.send(kind, {"comm_id": comm, "data": {}} | content)
        return kernel.wait_for(request, lambda all: len(all) > 1 and all[-1]["msg_type"] == "status")

    def answer(messages):
        return [m["content"]["data"] for m in messages if m["msg_type"] == "comm_msg"]

    same(answer(said("comm_open", target_name="echo", data={"n": 1})), [{"opened": 1}])
    open_comms = kernel.ask("comm_info_request", target_name="echo").content["comms"]
    same(open_comms, {comm: {"target_name": "echo"}})
    same(answer(said("comm_msg", data={"n": 2})), [{"heard": 2}])
    closing = said("comm_close")
    same([m["content"]["text"] for m in closing if m["msg_type"] == "stream"], ["closed\n"])
    same(kernel.ask("comm_info_request").content["comms"].get(comm), None)


@check
def a_comm_to_nobody_is_closed(kernel):
    comm = uuid.uuid4().hex
    request = kernel.send("comm_open", {"comm_id": comm, "target_name": "nobody", "data": {}})
    all = kernel.wait_for(request, lambda all: len(all) > 1 and all[-1]["msg_type"] == "status")
    same([m["content"]["comm_id"] for m in all if m["msg_type"] == "comm_close"], [comm])


# Help


def at_end(kernel, kind, code, **more):
    return kernel.ask(kind, code=code, cursor_pos=len(code), **more).content


@check
def completion_and_inspection_count_code_points(kernel):
    code = '"🌳🌳".leng'
    offer = at_end(kernel, "complete_request", code)
    assert "length()" in offer["matches"], offer["matches"]
    same((offer["cursor_start"], offer["cursor_end"]), (5, len(code)))
    found = at_end(kernel, "inspect_request", '"🌳🌳" + Math.max(', detail_level=0)
    same(found["found"], True)
    assert "max" in found["data"]["text/plain"], found["data"]


@check
def code_is_complete_incomplete_or_invalid(kernel):
    for code, status in [("int f() { return 1; }", "complete"), ("1 +* ;", "invalid")]:
        same(kernel.ask("is_complete_request", code=code).content["status"], status)
    same(
        kernel.ask("is_complete_request", code="for (;;) {").content,
        {"status": "incomplete", "indent": "    "},
    )


@check
def the_kernel_says_what_it_is(kernel):
    info = kernel.ask("kernel_info_request").content
    same((info["status"], info["implementation"]), ("ok", "hedgerow"))
    assert info["protocol_version"].startswith("5."), info["protocol_version"]
    assert info["implementation_version"] and info["banner"], info
    language = info["language_info"]
    same((language["name"], language["file_extension"]), ("java", ".jshell"))
    same((language["mimetype"], language["pygments_lexer"]), ("text/x-java", "java"))
    assert language["version"] and language["codemirror_mode"], language
    assert all(link["text"] and link["url"] for link in info["help_links"]), info


@check
def an_unknown_message_is_survived(kernel):
    request = kernel.send("dance_request", {"steps": 3})
    kernel.wait_for(request, lambda all: len(all) > 1 and all[-1]["msg_type"] == "status")
    same(kernel.run("1 + 1").result, "2")


# The end: these leave a kernel with nothing in it, or none


@check
def a_restart_forgets_variables_and_keeps_history(kernel):
    kernel.run("int beforeRestart = 17;")
    kernel.run("beforeRestart + 1")
    goodbye = kernel.restart().content
    same((goodbye["status"], goodbye["restart"]), ("ok", True))
    same(kernel.run("beforeRestart").content["status"], "error")
    same(kernel.run("int after = 1;").content["execution_count"], 2)

    def history(access, **more):
        content = {"hist_access_type": access, "raw": True, "output": False} | more
        return [code for _, _, code in kernel.ask("history_request", **content).content["history"]]

    own = ["beforeRestart", "int after = 1;"]
    before = ["int beforeRestart = 17;", "beforeRestart + 1"]
    same(history("tail", n=4), before + own)
    same(history("range", session=0, start=1, stop=3), own)
    same(history("range", session=-1, start=1)[-2:], before)
    same(history("search", pattern="int before*", n=10), before[:1])
    with_output = kernel.ask(
        "history_request", hist_access_type="search", pattern="beforeRestart +*", output=True, raw=True
    )
    same(with_output.content["history"][0][2], ["beforeRestart + 1", "18"])


@check
def exit_asks_the_front_end_to_let_go_and_ends_the_kernel(kernel):
    cell = kernel.run("exit();")
    same(cell.content["status"], "ok")
    same(cell.content["payload"], [{"source": "ask_exit", "keepkernel": False}])
    kernel.await_end()


def passes(one, kernel):
    name = one.__name__.replace("_", " ")
    try:
        one(kernel)
    except Exception:
        print(f"FAILED  {name}", flush=True)
        traceback.print_exc(file=sys.stdout)
        return False
    print(f"ok      {name}", flush=True)
    return True


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    chosen = [one for one in CHECKS if part in one.__name__]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HEDGEROW_HISTORY"] = str(Path(folder, "history.jsonl"))
        with Conversation() as kernel:
            passed = [passes(one, kernel) for one in chosen]
    print(f"what a front end sees: {sum(passed)} passed, {len(passed) - sum(passed)} failed")
    return 0 if passed and all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())

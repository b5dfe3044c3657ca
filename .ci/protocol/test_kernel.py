"""The public jupyter_kernel_test suite on the installed kernel; a test left out counts as failed."""

import sys
import unittest

import jupyter_kernel_test


class HedgerowTest(jupyter_kernel_test.KernelTests):
    kernel_name = "hedgerow"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    code_generate_error = "1 / 0"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "int x = 1;\nx + 1", "result": "2"},
    ]
    code_display_data = [{"code": 'display("shown");', "mime": "text/plain"}]
    code_clear_output = "clearOutput();"
    code_inspect_sample = "Math.max("

    completion_samples = [
        {"text": "Math.ma", "matches": {"max("}},
        {"text": '"a".isEmp', "matches": {"isEmpty()"}},
    ]
    complete_code_samples = ["1 + 1", "int f(int n) { return n; }", "var x = 3;"]
    incomplete_code_samples = ["for (;;) {", "int f(int n", 'var t = """']
    invalid_code_samples = ["1 +* ;", ")"]

    code_history_pattern = "6 ? ?*"
    supported_history_operations = ("tail", "range", "search")


# What the kernel does not offer: a pager (help is shown as output) and the greeting of new subscribers.
NOT_OFFERED = {"test_pager", "test_recv_iopub_welcome_msg"}


def main() -> int:
    names = [
        name
        for name in unittest.TestLoader().getTestCaseNames(HedgerowTest)
        if name not in NOT_OFFERED
    ]
    result = unittest.TextTestRunner(verbosity=2).run(
        unittest.TestSuite(map(HedgerowTest, names))
    )
    failed = len(result.failures) + len(result.errors)
    passed = result.testsRun - failed - len(result.skipped)
    print(
        f"jupyter_kernel_test: {passed} passed, {failed} failed, {len(result.skipped)} skipped,"
        f" {len(NOT_OFFERED)} not offered"
    )
    return 0 if failed == 0 and not result.skipped else 1


if __name__ == "__main__":
    sys.exit(main())

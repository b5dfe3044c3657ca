"""A kernel and one client of it, by jupyter_client: what is asked, and all that comes back for it."""

import queue
import time
from dataclasses import dataclass

from jupyter_client.manager import KernelManager

# Against hanging only: the machine may be busy.
PATIENCE = 120


@dataclass
class Answer:
    """The reply to a request and what was published for it, in the order it came."""

    request: str
    reply: dict
    published: list

    @property
    def content(self) -> dict:
        return self.reply["content"]

    @property
    def types(self) -> list:
        return [message["msg_type"] for message in self.published]

    def of_type(self, kind: str) -> list:
        return [m["content"] for m in self.published if m["msg_type"] == kind]

    def text(self, stream: str = "stdout") -> str:
        return "".join(
            c["text"] for c in self.of_type("stream") if c["name"] == stream
        )

    @property
    def result(self) -> str:
        results = self.of_type("execute_result")
        return results[-1]["data"]["text/plain"] if results else ""


class Conversation:
    """Starts the installed kernel; ends it when the `with` block ends."""

    def __init__(self):
        self.manager = KernelManager(kernel_name="hedgerow")
        self.manager.start_kernel()
        self.connect()

    def connect(self) -> None:
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.published = {}
        self.replies = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def send(
        self, kind: str, content: dict, channel: str = "shell", metadata: dict = None
    ) -> str:
        message = self.client.session.msg(kind, content, metadata=metadata)
        getattr(self.client, f"{channel}_channel").send(message)
        return message["header"]["msg_id"]

    def start(self, code: str, metadata: dict = None, **more) -> str:
        """Sends a cell and does not wait for it."""
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": True,
            "stop_on_error": True,
        }
        return self.send("execute_request", content | more, metadata=metadata)

    def run(self, code: str, **more) -> Answer:
        return self.finish(self.start(code, **more))

    def ask(self, kind: str, channel: str = "shell", **content) -> Answer:
        return self.finish(self.send(kind, content, channel), channel)

    def finish(self, request: str, channel: str = "shell") -> Answer:
        """Waits for the reply and for all that is published before the kernel is idle again."""
        self.wait_for(request, lambda messages: is_idle(messages[-1]))
        while request not in self.replies:
            reply = self.next(channel)
            self.replies[reply["parent_header"].get("msg_id")] = reply
        return Answer(
            request, self.replies.pop(request), self.published.pop(request, [])
        )

    def wait_for(self, request: str, arrived) -> list:
        """Reads what is published until `arrived` is true of the messages for `request`."""
        while not (
            self.published.get(request) and arrived(self.published[request])
        ):
            message = self.next("iopub")
            parent = message["parent_header"].get("msg_id")
            self.published.setdefault(parent, []).append(message)
        return self.published[request]

    def wait_for_text(self, request: str) -> None:
        self.wait_for(request, lambda all: all[-1]["msg_type"] == "stream")

    def question(self) -> dict:
        return self.next("stdin")

    def answer(self, text: str) -> None:
        self.client.input(text)

    def interrupt(self) -> str:
        return self.send("interrupt_request", {}, "control")

    def next(self, channel: str) -> dict:
        try:
            return getattr(self.client, f"get_{channel}_msg")(timeout=PATIENCE)
        except queue.Empty:
            raise AssertionError(f"nothing came on {channel}") from None

    def restart(self) -> Answer:
        """As a front end does it: asks the kernel to end, waits for that, starts another with the same ports."""
        goodbye = self.send("shutdown_request", {"restart": True}, "control")
        reply = self.next("control")
        assert reply["parent_header"]["msg_id"] == goodbye
        self.await_end()
        self.client.stop_channels()
        self.manager.restart_kernel(now=True)
        self.connect()
        return Answer(goodbye, reply, [])

    def await_end(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.manager.is_alive():
            assert time.monotonic() < deadline, "the kernel does not end"
            time.sleep(0.05)


def is_idle(message: dict) -> bool:
    return (
        message["msg_type"] == "status"
        and message["content"]["execution_state"] == "idle"
    )

"""A server on this machine that publishes keys, and counts how often it is asked."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Answer:
    """What the server answers from now on."""

    keys: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200
    body: bytes | None = None
    """Sent in place of the keys."""
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0.0
    """Seconds before anything is said."""
    between: float = 0.0
    """Seconds between two bytes."""

    def text(self) -> bytes:
        """Write the body."""
        return json.dumps({"keys": self.keys}).encode() if self.body is None else self.body


class JwksServer:
    """A server whose answer can be changed while it runs."""

    def __init__(self) -> None:
        """Begin on a free port, with no keys."""
        self.answer = Answer()
        self.asked = 0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._http.server_port}/jwks"

    @contextmanager
    def running(self) -> Iterator["JwksServer"]:
        """Answer until the block ends; then nobody listens."""
        thread = Thread(target=self._http.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            thread.join()
            self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked += 1
                _send(self, server.answer)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


def _send(to: BaseHTTPRequestHandler, answer: Answer) -> None:
    time.sleep(answer.after)
    to.send_response(answer.status)
    for name, value in answer.headers.items():
        to.send_header(name, value)
    to.end_headers()
    try:
        for byte in answer.text() if answer.between else ():
            to.wfile.write(bytes([byte]))
            time.sleep(answer.between)
        to.wfile.write(b"" if answer.between else answer.text())
    except ConnectionError:
        to.close_connection = True

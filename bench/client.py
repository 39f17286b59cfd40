"""One lasting connection to a server, with as little around it as there can be: the server is what is measured."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Final, Self

from bench.load import HEAD_ENDS, length_of
from bench.measure import NotMeasured

API: Final = "/api/v1"
_PATIENCE: Final = 60.0
_AT_ONCE: Final = 1 << 16


class NotAnswered(NotMeasured):
    """A request that was refused, or a connection that was lost."""

    def __init__(self, asked: "Asked", said: str) -> None:
        """Say what was asked for, and how the answer began."""
        super().__init__(f"{asked.method} {asked.path}: {said[:400]}")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""

    def written(self) -> bytes:
        """Write it as HTTP."""
        told = {"Host": "localhost", **self.headers, "Content-Length": str(len(self.body))}
        lines = (f"{self.method} {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()))
        return "\r\n".join((*lines, "", "")).encode() + self.body


class Client:
    """A connection that is kept for many requests, one after the other."""

    def __init__(self, connected: socket.socket) -> None:
        """Take an open connection."""
        self._socket = connected

    @classmethod
    @contextmanager
    def to(cls, port: int) -> Iterator[Self]:
        """Connect to a server of this machine until the block ends."""
        with socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as connected:
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            yield cls(connected)

    def ask(self, asked: Asked) -> bytes:
        """Send a request and give the body of its answer; raises NotAnswered for any but 200 and 201."""
        self._socket.sendall(asked.written())
        read = head = found = body = bytearray()
        while not found or len(body) < length_of(head):
            piece = self._socket.recv(_AT_ONCE)
            if not piece:
                raise NotAnswered(asked, "the server closed the connection.")
            read += piece
            head, found, body = read.partition(HEAD_ENDS)
        if not head.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")):
            raise NotAnswered(asked, read.decode(errors="replace"))
        return bytes(body)

    def milliseconds(self, asked: Asked) -> float:
        """Time one request, from the first byte sent to the last one read."""
        start = perf_counter()
        self.ask(asked)
        return (perf_counter() - start) * 1000

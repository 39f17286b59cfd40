"""Keep a route busy over loopback: `python -m bench.load PORT PATH SECONDS`, bodies on stdin, one JSON document a line.

Runs in a process of its own with nothing but the standard library, so that the server and not the client is the limit.
Prints how many requests were answered, and in how many seconds. Any answer but 200 ends it with an error.
"""

import asyncio
import sys
from collections.abc import Iterator
from functools import partial
from itertools import cycle
from time import perf_counter
from typing import Final

CONNECTIONS: Final = 8

HEAD_ENDS: Final = b"\r\n\r\n"
_LENGTH: Final = b"content-length:"


class Refused(Exception):
    """An answer other than 200."""


class Connection(asyncio.Protocol):
    """One kept-alive connection: sends a request, reads the whole answer, sends the next."""

    def __init__(self, requests: Iterator[bytes], ended: asyncio.Future[None]) -> None:
        """Take requests from a stream that other connections take from too."""
        self.answered = 0
        self._requests = requests
        self._ended = ended
        self._read = bytearray()
        self._transport: asyncio.WriteTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        self._transport = transport  # type: ignore[assignment] # a TCP connection can be written to
        self._send()

    def data_received(self, data: bytes) -> None:
        """Send the next request once the answer to the last is complete."""
        self._read += data
        head, found, body = self._read.partition(HEAD_ENDS)
        if not found or len(body) < length_of(head):
            return
        if not head.startswith(b"HTTP/1.1 200 "):
            self._end(Refused(bytes(self._read[:400]).decode(errors="replace")))
            return
        self._read.clear()
        self.answered += 1
        self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        """Report a connection that the server closed."""
        self._end(exc or Refused("the server closed the connection."))

    def _send(self) -> None:
        self._transport.write(next(self._requests))

    def _end(self, error: Exception) -> None:
        if not self._ended.done():
            self._ended.set_exception(error)


def length_of(head: bytearray) -> int:
    """Read from the head of an answer how long its body is."""
    start = head.lower().index(_LENGTH) + len(_LENGTH)
    return int(head[start:].split(b"\r\n", 1)[0])


def request(path: str, body: bytes) -> bytes:
    """Write one HTTP request."""
    told = ("Host: localhost", "Content-Type: application/json", f"Content-Length: {len(body)}")
    head = "\r\n".join((f"POST {path} HTTP/1.1", *told, "", ""))
    return head.encode() + body


async def load(port: int, path: str, seconds: float, bodies: list[bytes]) -> tuple[int, float]:
    """Give the requests answered and the seconds it took; raises Refused for an answer that is not 200."""
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[None] = loop.create_future()
    requests = cycle([request(path, body) for body in bodies])
    start = perf_counter()
    opened = [Connection(requests, ended) for _ in range(CONNECTIONS)]
    for connection in opened:
        await loop.create_connection(partial(_itself, connection), "127.0.0.1", port)
    done, _ = await asyncio.wait([ended], timeout=seconds)
    for future in done:
        future.result()
    return sum(connection.answered for connection in opened), perf_counter() - start


def _itself(connection: Connection) -> Connection:
    return connection


def main() -> None:
    """Read the arguments and the bodies, and print what was answered."""
    port, path, seconds = sys.argv[1:]
    bodies = sys.stdin.buffer.read().splitlines()
    print(*asyncio.run(load(int(port), path, float(seconds), bodies)))  # noqa: T201 # the caller reads it


if __name__ == "__main__":
    main()

"""The application in this process, answering on a port of its own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import httpx
import uvicorn
from fastapi import FastAPI

PATIENCE_SECONDS = 30.0


@contextmanager
def answering(app: FastAPI) -> Iterator[httpx.Client]:
    """Serve an application until the block ends, and give a client for it."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, access_log=False, log_config=None, ws="none"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + PATIENCE_SECONDS
    while not server.started:
        assert thread.is_alive(), "the application did not start"
        assert time.monotonic() < until, "the application takes too long to start"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE_SECONDS, trust_env=False) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)

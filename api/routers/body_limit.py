"""Refuse a request body that is too large before it is read into memory."""

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.routers.problems import problem


class BodyTooLargeError(Exception):
    """More bytes came than are read."""


class BodyLimit:
    """Middleware that answers 413 as soon as a body is declared, or turns out, to be larger than allowed."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        """Take the application and the limit in bytes."""
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting what it sends."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if declared.isdigit() and int(declared) > self.limit:
            await self._refuse(scope, receive, send)
            return
        received = 0
        refused = False

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self.limit:
                raise BodyTooLargeError
            return message

        async def sent(message: Message) -> None:
            """Send what the application answers, unless more came than it was given: then nothing it says counts."""
            nonlocal refused
            if received <= self.limit:
                await send(message)
            elif not refused:
                refused = True
                await self._refuse(scope, receive, send)

        try:
            await self.app(scope, counted, sent)
        except BodyTooLargeError:
            if not refused:
                await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        detail = f"at most {self.limit:,} bytes are read; send less."
        await problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", detail)(scope, receive, send)

"""When something breaks on our side: an answer that says so, and a log line that holds no word of what was sent."""

import logging
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.routers.problems import problem

_LOG = logging.getLogger("mestring")


class CrashGuard:
    """Middleware that turns an error nobody expected into a problem, and logs its kind and place, never its message."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        started = False

        async def sent(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, sent)
        except Exception as error:
            if scope["type"] != "http":
                raise
            _LOG.error("%s at %s", type(error).__name__, _place(error))
            if not started:
                detail = "nothing was stored; try again, and tell us if it goes on."
                await problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal_error", detail)(scope, receive, send)


def _place(error: Exception) -> str:
    found = error.__traceback__
    while found is not None and found.tb_next is not None:
        found = found.tb_next
    return f"{found.tb_frame.f_code.co_name}:{found.tb_lineno}" if found else "an unknown place"

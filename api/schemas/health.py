"""Whether the service is well."""

from typing import Literal

from api.schemas.wire import Output


class Health(Output):
    """The service answers, and this is what it has loaded."""

    status: Literal["ok"]
    version: str
    engine: str
    policies: int
    ladders: int


class Ready(Output):
    """The service and its database are ready for work."""

    status: Literal["ready"]

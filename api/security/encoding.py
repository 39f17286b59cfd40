"""base64url and JSON, read so that one text has one meaning.

Two readers that disagree about a token are how forged ones get in. So nothing is forgiven here: no padding, no stray
bits, no name twice, no NaN.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any, NoReturn


def base64url(data: bytes) -> str:
    """Write bytes as base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Read base64url; raises ValueError unless the text is exactly what `base64url` writes."""
    data = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    if base64url(data) != text:
        message = "not canonical base64url"
        raise ValueError(message)
    return data


def json_object(data: bytes) -> dict[str, Any]:
    """Read a JSON object in UTF-8 in which every name stands once; raises ValueError for anything else."""
    try:
        found = _DECODER.decode(data.decode("utf-8"))
    except RecursionError:
        found = None
    if not isinstance(found, dict):
        message = "not a JSON object"
        raise ValueError(message)  # noqa: TRY004 - whoever reads what a stranger sent catches one type
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a name stands twice"
        raise ValueError(message)
    return found


def _no_number(_word: str) -> NoReturn:
    message = "JSON has no NaN and no infinity"
    raise ValueError(message)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)

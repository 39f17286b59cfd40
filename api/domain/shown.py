"""How a wrong value or name is repeated in a message: as it was if it is a short word or number, otherwise not at all.

Anything longer could be somebody's own words, six digits in a row somebody's number; those are in no error and no log.
"""

import re

_LARGE = 10**5
_DIGITS = re.compile(r"\d{6}")
_TOKEN = re.compile(r"[\w.:~/-]{0,40}")


def shown(value: object) -> str:
    """Repeat a short word or number; of anything else say only what it is."""
    if value is None or isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value}" if -_LARGE < value < _LARGE else "a number out of all bounds"
    if isinstance(value, str):
        return f"'{value}'" if _is_token(value) else f"a text of {len(value)} characters"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else "this"


def shown_name(name: str | int) -> str:
    """Repeat a name that could be one; anything else becomes three dots."""
    text = str(name)
    return text if _is_token(text) else "..."


def _is_token(text: str) -> bool:
    return _TOKEN.fullmatch(text) is not None and _DIGITS.search(text) is None

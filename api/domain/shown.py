"""How a wrong value or name is repeated in a message: as it was if it is a short word or number, otherwise not at all.

Anything longer could be somebody's own words, and those are in no error and no log.
"""

import re

_LARGE = 10**12
_TOKEN = re.compile(r"[\w.:~/-]{0,40}")


def shown(value: object) -> str:
    """Repeat a short word or number; of anything else say only what it is."""
    if value is None or isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value}" if -_LARGE < value < _LARGE else "a number out of all bounds"
    if isinstance(value, str):
        return f"'{value}'" if _TOKEN.fullmatch(value) else f"a text of {len(value)} characters"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else "this"


def shown_name(name: str | int) -> str:
    """Repeat a name that could be one; anything else becomes three dots."""
    text = str(name)
    return text if _TOKEN.fullmatch(text) else "..."

"""The citizen's own log on the wire, in one language."""

from datetime import datetime
from typing import Annotated, Final

from pydantic import Field

from api.domain.audit.sentences import Sentence
from api.domain.text import Language
from api.schemas.wire import Input, Output

_IN_WORDS: Final = ("text", "who", "what", "why")


class SentenceOut(Output):
    """What somebody did, or tried and was refused, `times` times in a row in one visit.

    `text` says it all; `who`, `what` and `why` are its parts, to put a visit together from. `by` is the same for the
    same person in the same role in this log, and says nothing of who they are. `by_you`: the citizen did it;
    `by_reader`: whoever asks did.
    """

    text: str
    by: str
    who: str
    what: str
    why: str
    first_at: datetime
    last_at: datetime
    times: int
    refused: bool
    by_you: bool
    by_reader: bool

    @classmethod
    def of(cls, sentence: Sentence, language: Language) -> "SentenceOut":
        """Write a sentence in one language."""
        named = {name: getattr(sentence, name) for name in cls.model_fields}
        return cls(**named | {name: named[name][language] for name in _IN_WORDS})


class AuditLog(Output):
    """A page of a citizen's log, newest first; `next` is the cursor of the next page, null on the last.

    What the same person did with at most `pause_minutes` between is one visit; a page may end in the middle of one.
    """

    sentences: tuple[SentenceOut, ...]
    pause_minutes: int
    next: str | None


class LogPlace(Input):
    """Where a page of the log ends."""

    before: Annotated[int, Field(ge=1, lt=2**63)]

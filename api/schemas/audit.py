"""The citizen's own log on the wire, in one language."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from api.domain.audit.sentences import Sentence
from api.domain.text import Language
from api.schemas.wire import Input, Output


class SentenceOut(Output):
    """What somebody did, or tried and was refused, `times` times in a row on one day.

    `by_you`: the citizen did it; `by_reader`: whoever asks did.
    """

    text: str
    first_at: datetime
    last_at: datetime
    times: int
    refused: bool
    by_you: bool
    by_reader: bool

    @classmethod
    def of(cls, sentence: Sentence, language: Language) -> "SentenceOut":
        """Write a sentence in one language."""
        named = {name: getattr(sentence, name) for name in cls.model_fields if name != "text"}
        return cls(**named, text=sentence.text[language])


class AuditLog(Output):
    """A page of a citizen's log, newest first; `next` is the cursor of the next page, null on the last."""

    sentences: tuple[SentenceOut, ...]
    next: str | None


class LogPlace(Input):
    """Where a page of the log ends."""

    before: Annotated[int, Field(ge=1, lt=2**63)]

"""The words a citizen's log is put together from; they stand in audit.yaml."""

from typing import Annotated

from pydantic import Field

from api.domain.frozen import Frozen
from api.domain.text import Text


class RoleWords(Frozen):
    """A role after a name, and in the place of one."""

    label: Text
    somebody: Text


class ActionWords(Frozen):
    """An action as somebody did it and as somebody tried to do it; said to the citizen, and right after any subject."""

    did: Text
    tried: Text


class AuditPhrases(Frozen):
    """Sentence frames and words; `{names}` in braces are filled in.

    The unknown ones stand for what another version of the product wrote.
    """

    named: Text
    done: Text
    done_by_you: Text
    refused: Text
    refused_by_you: Text
    you: Text
    attempt: Text
    attempt_by_you: Text
    once: Text
    often: Text
    often_at_once: Text
    twice: Text
    times: Text
    day: Text
    clock: Text
    months: Annotated[tuple[Text, ...], Field(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[Text, ...], Field(min_length=7, max_length=7)]
    actions: dict[str, ActionWords]
    unknown_action: ActionWords
    roles: dict[str, RoleWords]
    unknown_role: RoleWords
    purposes: dict[str, Text]
    unknown_purpose: Text

"""A triage as a page to read in a terminal, for the citizen or for the professional."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Line

from api.cli.staircase import staircase
from api.domain.library import Library
from api.domain.policy.explanation import Answered, Explanation, Reason, ServiceExplained
from api.domain.source import Source, SourceKind
from api.domain.text import Language, Reader, Text, filled
from api.domain.vocabulary import Flag
from api.usecases.triage import Triage

if TYPE_CHECKING:
    from api.domain.phrases import Phrases


QUESTIONS_AT_ONCE = 3
"""How many open questions a citizen is shown at a time."""


class Report:
    """One triage, in one language, for one reader."""

    def __init__(self, triage: Triage, library: Library, language: Language, reader: Reader) -> None:
        """Take what was found and whom to tell."""
        self.triage = triage
        self.explanation: Explanation = triage.explanation
        self.library = library
        self.phrases: Phrases = library.phrases
        self.language = language
        self.reader = reader

    def write(self, console: Console) -> None:
        """Write the whole page."""
        policy = self.triage.policy
        console.print(Line(self._said(self.explanation.headline[self.reader]), style="bold"))
        console.print(
            Line(
                f"{policy.title[self.language]} · {policy.id} {policy.version} · {policy.content_hash[:12]}",
                style="dim",
            )
        )
        console.print()
        for line in self._ladder():
            console.print(line)
        self._section(console, self.phrases.flags, self._flags())
        self._section(console, self.phrases.reasons, self._reasons())
        self._section(console, self.phrases.services, self._services())
        self._section(console, self.phrases.questions, (self._answer(one) for one in self.explanation.questions))
        if self.reader is Reader.PROFESSIONAL:
            self._section(console, self.phrases.dimensions, (self._answer(one) for one in self.explanation.dimensions))
        self._section(console, self.phrases.unknown, self._unknown())
        if self.reader is Reader.PROFESSIONAL:
            console.print()
            console.print(Line(self._said(self.phrases.sources), style="bold"))
            for line in self._sources():
                console.print(Line("  ").append_text(line), soft_wrap=True)
        console.print()
        console.print(Line(self._said(self.explanation.not_a_decision[self.reader]), style="italic"))

    def _said(self, text: Text) -> str:
        return text[self.language]

    def _section(self, console: Console, title: Text, lines: Iterable[Line]) -> None:
        found = list(lines)
        if found:
            console.print()
            console.print(Line(self._said(title), style="bold"))
            for line in found:
                console.print(Padding(line, (0, 0, 0, 2), expand=False))

    def _ladder(self) -> Iterator[Line]:
        ladder = self.library.ladder(self.triage.policy.ladder)
        step, possible = self.explanation.step, {one.number for one in self.explanation.possible_steps}
        words = (self.phrases.here, self.phrases.still_possible)
        return staircase(ladder, self.language, marked=step.number if step else None, possible=possible, words=words)

    def _reason(self, reason: Reason, *, bullet: str = "• ") -> Line:
        line = Line(f"{bullet}{self._said(reason.text(self.reader))}")
        if self.reader is Reader.PROFESSIONAL:
            line.append(f"\n  {self._said(reason.observed)} [{reason.row}; {', '.join(reason.sources)}]", style="dim")
        if reason.exemption:
            line.append(f"\n  {self._said(reason.exemption)}", style="italic")
        return line

    def _reasons(self) -> Iterator[Line]:
        if self.explanation.either:
            yield Line(self._said(self.phrases.either))
            yield from (self._reason(reason, bullet="  - ") for reason in self.explanation.either)
        yield from (self._reason(reason) for reason in self.explanation.reasons)
        approach = self.explanation.approach
        if approach.reason is not None:
            yield self._reason(approach.reason)

    def _services(self) -> Iterator[Line]:
        for service in self.explanation.services:
            yield self._service(service)
        if self.explanation.possible_services and self.reader is Reader.PROFESSIONAL:
            names = ", ".join(self._said(one.name) for one in self.explanation.possible_services)
            yield Line(f"{self._said(self.phrases.possible_services)}: {names}", style="dim")

    def _service(self, service: ServiceExplained) -> Line:
        step = self._said(filled(self.phrases.step, number=service.step.number))
        line = Line("• ").append(self._said(service.name), style="bold").append(f" ({step})")
        if self.reader is Reader.PROFESSIONAL:
            basis = "; ".join(service.legal_basis)
            line.append(f" {basis}" if basis else "", style="dim")
        for reason in service.reasons:
            line.append("\n").append_text(self._reason(reason, bullet="  "))
        return line

    def _answer(self, answered: Answered) -> Line:
        """Write one answer; a citizen is never told a bare yes or no without a reason."""
        known = answered.label if self.reader is Reader.PROFESSIONAL or answered.reason else None
        value = self._said(known or self.phrases.not_known_yet)
        line = Line(f"• {self._said(answered.title)}: ").append(value, style="bold" if known else "dim")
        if answered.reason is not None:
            line.append(f". {self._said(answered.reason.text(self.reader))}")
        return line

    def _flags(self) -> Iterator[Line]:
        for raised in sorted(self.explanation.flags, key=lambda one: one.flag is not Flag.URGENT):
            if not raised.is_for(self.reader):
                continue
            said = [self._said(reason.text(self.reader)) for reason in raised.reasons if reason.is_for(self.reader)]
            named = self.reader is Reader.PROFESSIONAL or not said
            line = Line("! ").append(self._said(raised.name) if named else said.pop(0), style="bold" if named else "")
            for sentence in said:
                line.append(f"\n  {sentence}")
            yield line

    def _unknown(self) -> Iterator[Line]:
        if self.reader is Reader.CITIZEN:
            asked = (self._question(item.fact) for item in self.explanation.unknown if item.could_change_step)
            yield from (Line(f"• {question}") for question in islice(filter(None, asked), QUESTIONS_AT_ONCE))
            return
        for changes, title in ((True, self.phrases.unknown_changes), (False, self.phrases.unknown_keeps)):
            names = [self._said(item.label) for item in self.explanation.unknown if item.could_change_step is changes]
            if names:
                line = Line(f"{self._said(title)}: ", style="bold" if changes else "dim")
                yield line.append(", ".join(names), style="" if changes else "dim")

    def _question(self, fact: str) -> str | None:
        """Give the plain question behind a fact, if it is one for the citizen."""
        question = self.library.conversation.citizens_question(fact)
        return self._said(question) if question is not None else None

    def _sources(self) -> Iterator[Line]:
        return (self._source(name, source) for name, source in sorted(self.explanation.sources.items()))

    def _source(self, name: str, source: Source) -> Line:
        if source.kind is SourceKind.OWN_CHOICE:
            return Line(f"{name}: {self._said(self.phrases.own_choice)}", style="dim")
        return Line(
            f"{name}: {source.title}, {source.publisher}{f' <{source.url}>' if source.url else ''}", style="dim"
        )

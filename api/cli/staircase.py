"""The ladder drawn as a staircase, with a shape and a word on the steps that matter."""

from collections.abc import Collection, Iterator

from rich.text import Text as Line

from api.domain.ladder import Ladder
from api.domain.text import Language, Text

MARK = "◆"
POSSIBLE = "◇"


def staircase(
    ladder: Ladder, language: Language, *, marked: int | None, possible: Collection[int], words: tuple[Text, Text]
) -> Iterator[Line]:
    """Draw a ladder from the top down; `marked` and `possible` are numbers of its own steps, `words` name the marks."""
    steps = list(ladder.steps)
    width = 2 * len(steps)
    for height in range(len(steps) - 1, -1, -1):
        step = steps[height]
        indent = " " * (2 * height)
        line = Line("  ")
        line.append(
            f"{indent}┌─".ljust(width + 1) if height == len(steps) - 1 else f"{indent}┌─┘".ljust(width + 1), style="dim"
        )
        chosen, open_ = step.number == marked, step.number in possible and marked is None
        style = "bold" if chosen else "" if open_ else "dim"
        line.append(f"{MARK if chosen else POSSIBLE if open_ else ' '} ", style="bold")
        line.append(f"{step.number:>2}  {step.name[language]}", style=style)
        if chosen or open_:
            line.append(f"   ← {words[0 if chosen else 1][language]}", style="bold" if chosen else "")
        yield line

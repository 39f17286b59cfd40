"""Worked cases that are right, and the same with one thing wrong."""

from dataclasses import dataclass
from pathlib import Path

RIGHT = """\
id: {id}
title: Somebody who needs a hand with the shower
source: https://example.org/case
strength: C
policy: harstad
facts:
  functioning:
    washing: 2
    dressing: 1
  context:
    dwelling: home
expect:
  unknown_allowed: true
  services_include: [personal_care]
  flags_include: [not_enough_known]
"""


@dataclass(frozen=True)
class Wrong:
    """What stands in a case and what is put in its place, the line of it, and words the complaint needs."""

    instead_of: str
    put: str
    line: int
    words: tuple[str, ...]


WRONG: dict[str, Wrong] = {
    "a service nobody knows": Wrong("personal_care", "personal_cre", 14, ("did you mean 'personal_care'?",)),
    "a flag nobody knows": Wrong("[not_enough_known]", "[not_enough_konwn]", 15, ("did you mean 'not_enough_known'?",)),
    "an activity nobody knows": Wrong("dressing", "dresing", 9, ("did you mean 'dressing'?",)),
    "a fact nobody knows": Wrong("dwelling: home", "dweling: home", 11, ("did you mean 'dwelling'?",)),
    "a choice nobody knows": Wrong("dwelling: home", "dwelling: hom", 11, ("did you mean 'home'?",)),
    "a policy nobody knows": Wrong("policy: harstad", "policy: harstd", 5, ("did you mean 'harstad'?",)),
    "a policy of several nobody knows": Wrong("policy: harstad", "policy: [bergen, harstd]", 5, ("'harstad'",)),
    "no policy": Wrong("policy: harstad", "policy: []", 5, ("policy", "must not be empty")),
    "a fact in another group": Wrong("dwelling: home", "network: 1", 11, ("'network' belongs under 'resources'",)),
    "level 7": Wrong("washing: 2", "washing: 7", 8, ("0 to 4",)),
    "a contradiction": Wrong(
        "dwelling: home", "home_sound: true\n  safety: {no_sound_night: true}", 12, ("correct one of them",)
    ),
    "an expectation nobody knows": Wrong("unknown_allowed", "unknown_alowed", 13, ("did you mean 'unknown_allowed'?",)),
    "a field nobody knows": Wrong("strength: C", "strength: C\nstrenght: C", 5, ("'strenght'", "'strength'")),
    "a strength nobody knows": Wrong("strength: C", "strength: Z", 4, ("strength", "'A'")),
    "a step that is none": Wrong("unknown_allowed: true", "step_in: [8]", 13, ("step_in",)),
    "no step to be in": Wrong("unknown_allowed: true", "step_in: []", 13, ("step_in", "must not be empty")),
    "services that are no list": Wrong("[personal_care]", "personal_care", 14, ("services_include", "must be a list")),
    "no source": Wrong("source: https://example.org/case\n", "", 1, ("'source' is missing",)),
    "an empty source": Wrong("https://example.org/case", '""', 3, ("'source' must not be empty",)),
    "an id that is a number": Wrong("id: {id}", "id: 7", 1, ("'id' must be text",)),
    "YAML that breaks off": Wrong("[personal_care]", "[personal_care", 15, ("this is not YAML",)),
}


def write(folder: Path, name: str, wrong: Wrong | None = None) -> None:
    """Write a case into a folder, right or with one thing wrong."""
    text = RIGHT if wrong is None else RIGHT.replace(wrong.instead_of, wrong.put, 1)
    (folder / f"{name}.yaml").write_text(text.replace("{id}", name), "utf-8")

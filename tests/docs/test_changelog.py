"""The changelog keeps up with the version."""

import tomllib

from tests.architecture.tree import ROOT

TEXT = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_version_in_force_has_an_entry() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"\n## [{version}] - " in TEXT


def test_what_comes_next_has_a_place() -> None:
    assert "\n## [Unreleased]\n" in TEXT

"""docs/settings.md names every setting with its variable, default and meaning, and none that does not exist."""

import re

import pytest

from api.settings import Settings
from tests.docs.markdown import DOCS, documents

TEXT = (DOCS / "settings.md").read_text("utf-8")
VARIABLES = {
    str(field.validation_alias or f"MESTRING_{name.upper()}"): field for name, field in Settings.model_fields.items()
}
NONE = {(), None}
ROWS = {line.split("|")[1].strip().strip("`"): line for line in TEXT.splitlines() if line.startswith("| `")}


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_setting_is_documented_with_its_default(variable: str) -> None:
    default = VARIABLES[variable].default
    said = "none" if default in NONE else f"`{str(default).lower() if isinstance(default, bool) else default}`"
    assert said in ROWS.get(variable, ""), "give the setting a row: | `variable` | default | meaning |"


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_setting_is_described_as_the_code_describes_it(variable: str) -> None:
    assert (VARIABLES[variable].description or "?") in ROWS.get(variable, "")


def test_no_document_names_a_setting_that_does_not_exist() -> None:
    named = {word for path in documents() for word in re.findall(r"\bMESTRING_[A-Z_]+", path.read_text("utf-8"))}
    assert set() == named - set(VARIABLES) - {"MESTRING_", "MESTRING_TEST_POSTGRES"}

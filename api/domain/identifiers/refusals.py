"""Why a number is refused: fixed sentences, so that none of them can repeat a character of it."""

from typing import Final

from api.domain.errors import DomainError, Problem


class InvalidIdentifier(DomainError):
    """A national number cannot be used, or cannot be made."""

    code = "invalid_identifier"


DANISH_LENGTH: Final = Problem(
    "number_length", (), "the number has the wrong length; a Danish number has ten characters."
)
NORWEGIAN_LENGTH: Final = Problem(
    "number_length", (), "the number has the wrong length; a Norwegian number has eleven digits."
)
DANISH_CHARACTERS: Final = Problem(
    "number_characters",
    (),
    "this is not put together as a Danish number; give ten digits, or a replacement number: "
    "six digits for the date, one digit, two letters from A to Z, one digit.",
)
NORWEGIAN_CHARACTERS: Final = Problem(
    "number_characters", (), "the number holds something that is no digit; give digits, spaces and hyphens only."
)
REPLACEMENT_MARK: Final = Problem(
    "number_replacement",
    (),
    "no replacement number has this seventh digit; it is one or seven in a national number, "
    "and zero, five or six in a regional one.",
)
DANISH_DATE: Final = Problem(
    "number_date", (), "the first six digits are no date; give day, month and year, two digits for each."
)
NORWEGIAN_DATE: Final = Problem(
    "number_date",
    (),
    "the first six digits are no date; give day, month and year, two digits for each. The day is forty higher in a "
    "D-number, the month is forty, sixty-five or eighty higher in a synthetic one.",
)
CHECK_DIGITS: Final = Problem(
    "number_check_digits",
    (),
    "the last two digits do not fit the others; compare every digit with where the number was copied from.",
)
SYNTHETIC: Final = Problem(
    "synthetic_number",
    (),
    "this number is in the range of synthetic people, and this municipality takes none of them; give the person's own.",
)
DANISH_REAL: Final = Problem(
    "real_number",
    (),
    "this could be the number of a real person, and only synthetic people may be used here; give a test number, "
    "whose last four digits begin with ninety-nine.",
)
NORWEGIAN_REAL: Final = Problem(
    "real_number",
    (),
    "this could be the number of a real person, and only synthetic people may be used here; give a test number, "
    "whose month is eighty higher.",
)

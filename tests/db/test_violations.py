"""What the database refuses, in the words of whoever asked; what only we can have done wrong stays an error."""

import pytest
from asyncpg.exceptions import IntegrityConstraintViolationError

from api.db.violations import as_problem, not_here
from tests.world.town import Town

NOBODY = "00000000-0000-7000-8000-000000000000"
SECOND = {
    "case of a citizen": ("care_case", "id", "already has an open case"),
    "open assessment": ("assessment", "id", "already has an open assessment"),
    "team of a name": ("team", "id", "already a team of that name"),
    "district of a name": ("district", "id", "already a district of that name"),
    "view of a name": ("saved_view", "id", "a view of that name already"),
    "user of a subject": ("user_account", "id", "already a user for this issuer"),
    "citizen of a number": ("citizen_number", "id, citizen_id, is_current", "already here"),
}
"""Things there is one of: the table, what differs in a second one, and what is said of it."""

NAMED = {
    "team_id": "UPDATE care_case SET team_id = $nobody WHERE municipality_id = $town",
    "coordinator_id": "UPDATE care_case SET coordinator_id = $nobody WHERE municipality_id = $town",
    "district_id": "UPDATE team SET district_id = $nobody WHERE municipality_id = $town",
    "contact_person_id": "UPDATE assessment SET contact_person_id = $nobody WHERE municipality_id = $town",
    "user_id": "INSERT INTO team_member SELECT municipality_id, id, $nobody FROM team WHERE municipality_id = $town",
    "relative_id": """
        INSERT INTO power_of_attorney SELECT municipality_id, gen_random_uuid(), $nobody, citizen_id, valid_from, NULL,
            given_by, recorded_at, recorded_by FROM power_of_attorney WHERE municipality_id = $town
    """,
    "citizen_id": "UPDATE user_account SET citizen_id = $nobody WHERE municipality_id = $town AND name = 'Citizen'",
}
"""What a caller may name, and where it is asked whether it is there."""

OUR_OWN = {
    "a check": "UPDATE care_case SET step = 8 WHERE municipality_id = $town",
    "a key of ours": "INSERT INTO care_case SELECT * FROM care_case WHERE municipality_id = $town",
    "a thing nobody names": "UPDATE assessment SET opened_by = $nobody WHERE municipality_id = $town",
    "something missing": "UPDATE care_case SET phase = NULL WHERE municipality_id = $town",
}


@pytest.fixture
def settled(town: Town) -> Town:
    """Give a town in which there is one of everything."""
    town.open_assessment(town.open_case())
    town.post("assessor", "/me/views", {"name": "mine", "narrowed": {"mine": True}})
    town.rows("""
        INSERT INTO citizen_number SELECT municipality_id, gen_random_uuid(), id, 'fnr', 'x', sha256('one'), true, now()
        FROM citizen WHERE municipality_id = $town AND given_name = 'Kari'
    """)
    return town


def refused(town: Town, statement: str) -> IntegrityConstraintViolationError:
    """Run a statement as the owner of the database, and give the error it is refused with."""
    with pytest.raises(IntegrityConstraintViolationError) as caught:
        town.rows(statement.replace("$nobody", f"'{NOBODY}'"))
    return caught.value


def copied(table: str, differs: str) -> str:
    """Write a statement that adds a second row, in which only these columns differ."""
    new = {"id": "gen_random_uuid()", "citizen_id": "citizen_id", "is_current": "false"}
    changes = ", ".join(f"'{name}', {new[name]}" for name in differs.split(", "))
    row = f"jsonb_populate_record(t, jsonb_build_object({changes}))"
    return f"INSERT INTO {table} SELECT ({row}).* FROM {table} t WHERE municipality_id = $town LIMIT 1"  # noqa: S608 - our own tables


@pytest.mark.parametrize(("table", "differs", "said"), SECOND.values(), ids=SECOND)
def test_a_second_one_is_refused_with_what_to_do_instead(settled: Town, table: str, differs: str, said: str) -> None:
    problem = as_problem(refused(settled, copied(table, differs)))
    assert ("already_there", True) == (problem.code, said in str(problem))


@pytest.mark.parametrize("field", NAMED)
def test_what_is_named_and_not_there_is_refused_by_its_field(settled: Town, field: str) -> None:
    problem = as_problem(refused(settled, NAMED[field]))
    assert not_here(field).problems == problem.problems


@pytest.mark.parametrize("statement", OUR_OWN.values(), ids=OUR_OWN)
def test_what_only_we_can_have_done_wrong_stays_an_error(settled: Town, statement: str) -> None:
    error = refused(settled, statement)
    with pytest.raises(IntegrityConstraintViolationError) as caught:
        as_problem(error)
    assert error is caught.value

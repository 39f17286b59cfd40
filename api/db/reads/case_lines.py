"""What a line about a case tells: who it is about, what matters to them, the window, and what has happened so far.

Everything beside the case is looked up by its id, so that a line costs the same however many cases there are.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import TextClause, text

from api.db.direct import Found
from api.db.missing import NotHere
from api.db.work import Work
from api.domain.care.answers import VOICES, Voice
from api.domain.care.assessment import Window
from api.domain.care.case import FromWhom, Urgency
from api.domain.care.citizen import Relation
from api.domain.care.next_step import Course
from api.domain.care.phases import Phase
from api.domain.municipality import Municipality

_CITIZENS_VOICE: Final = ", ".join(f"'{name}'" for name, voice in VOICES.items() if voice is Voice.CITIZEN)
_LINES: Final = """
    SELECT page.id, page.citizen_id, c.given_name, c.family_name,
        CAST(extract(year FROM c.born_on) AS integer) AS born_year, page.team_id, t.name AS team_name,
        page.coordinator_id, u.name AS coordinator_name, page.district_id, page.phase, page.urgency, page.opened_at,
        page.closed_at, page.step, page.version, s.window_opens_on, s.window_closes_on, s.answers,
        s.signed_at IS NOT NULL AS is_signed, s.contact_person_id, p.name AS contact_person_name,
        said.words, said.from_whom, r.relation, placed.agreed_at,
        coalesce(placed.citizen_at > coalesce(placed.agreed_at, '-infinity')
            AND placed.team_at > coalesce(placed.agreed_at, '-infinity'), false) AS are_placed
    FROM page
    JOIN citizen c ON c.municipality_id = page.municipality_id AND c.id = page.citizen_id
    JOIN team t ON t.municipality_id = page.municipality_id AND t.id = page.team_id
    LEFT JOIN user_account u ON u.municipality_id = page.municipality_id AND u.id = page.coordinator_id
    LEFT JOIN LATERAL (
        SELECT * FROM assessment newest
        WHERE newest.municipality_id = page.municipality_id AND newest.case_id = page.id
        ORDER BY newest.opened_at DESC LIMIT 1
    ) AS s ON true
    LEFT JOIN user_account p ON p.municipality_id = s.municipality_id AND p.id = s.contact_person_id
    LEFT JOIN LATERAL (
        SELECT * FROM (
            SELECT DISTINCT ON (rank) a.value #>> '{{}}' AS words, a.recorded_by,
                CASE WHEN a.informant IN ({citizens_voice}) THEN 'citizen' ELSE a.informant END AS from_whom,
                CASE WHEN a.informant IN ({citizens_voice}) THEN 1 WHEN a.informant = 'relative' THEN 3 ELSE 5 END
                    AS rank
            FROM assessment each JOIN answer a ON a.municipality_id = each.municipality_id AND a.assessment_id = each.id
            WHERE each.municipality_id = page.municipality_id AND each.case_id = page.id AND a.fact = 'what_matters'
            ORDER BY rank, a.said_at DESC, a.recorded_at DESC, a.assessment_id DESC, a.number DESC
        ) AS answered WHERE words IS NOT NULL
        UNION ALL
        SELECT * FROM (
            SELECT o.wish, o.recorded_by, o.from_whom, CASE o.from_whom WHEN 'citizen' THEN 2 ELSE 4 END AS rank
            FROM contact o
            WHERE o.municipality_id = page.municipality_id AND o.case_id = page.id AND o.wish IS NOT NULL
            ORDER BY rank, o.received_at DESC, o.id DESC LIMIT 1
        ) AS wished
        ORDER BY rank LIMIT 1
    ) AS said ON true
    LEFT JOIN user_account teller ON teller.municipality_id = page.municipality_id AND teller.id = said.recorded_by
    LEFT JOIN relative r
        ON r.municipality_id = teller.municipality_id AND r.id = teller.relative_id AND r.citizen_id = page.citizen_id
    LEFT JOIN LATERAL (
        SELECT max(made_at) FILTER (WHERE kind = 'joint') AS agreed_at,
            max(made_at) FILTER (WHERE kind = 'citizen') AS citizen_at,
            max(made_at) FILTER (WHERE kind = 'team') AS team_at
        FROM placement o WHERE o.municipality_id = page.municipality_id AND o.case_id = page.id
    ) AS placed ON true
"""


@dataclass(frozen=True, slots=True)
class Matters:
    """What matters to the citizen, in the words of whoever said it; `relation` is that of a relative who is known."""

    words: str
    from_whom: FromWhom
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One line about a case; the window is that of the newest assessment, signed or not."""

    id: UUID
    citizen_id: UUID
    given_name: str
    family_name: str
    born_year: int | None
    team_id: UUID
    team_name: str
    coordinator_id: UUID | None
    coordinator_name: str | None
    district_id: UUID | None
    urgency: Urgency
    opened_at: datetime
    closed_at: datetime | None
    step: int | None
    version: int
    contact_person_id: UUID | None
    contact_person_name: str | None
    matters: Matters | None
    course: Course

    @property
    def phase(self) -> Phase:
        """Say where the case stands."""
        return self.course.phase

    @property
    def urgent(self) -> bool:
        """Say whether help is needed at once."""
        return self.course.is_urgent

    @property
    def open_window(self) -> Window | None:
        """Give the window of an assessment that is not signed yet."""
        return None if self.course.is_signed else self.course.window


def lines_of(page: str, *, order: str) -> TextClause:
    """Write the statement that tells about the cases of `page`, the body of a query that gives rows of care_case."""
    lines = _LINES.format(citizens_voice=_CITIZENS_VOICE)
    return text(f"WITH page AS ({page}) {lines} ORDER BY {order}")


_ONE: Final = lines_of("SELECT * FROM care_case WHERE municipality_id = :municipality_id AND id = :id", order="page.id")


_PEOPLE: Final = text("""
    SELECT u.id, u.name FROM user_account u WHERE u.municipality_id = :municipality_id AND u.id IN (
        SELECT recorded_by FROM contact WHERE municipality_id = :municipality_id AND case_id = :case_id
        UNION SELECT made_by FROM placement WHERE municipality_id = :municipality_id AND case_id = :case_id
        UNION SELECT unnest(ARRAY[s.contact_person_id, s.opened_by, s.signed_by]) FROM assessment s
            WHERE s.municipality_id = :municipality_id AND s.case_id = :case_id
        UNION SELECT a.recorded_by FROM answer a JOIN assessment s
            ON s.municipality_id = a.municipality_id AND s.id = a.assessment_id
            WHERE s.municipality_id = :municipality_id AND s.case_id = :case_id
    )
""")


async def case_line(work: Work, municipality: Municipality, case_id: UUID) -> Listed:
    """Tell about one case; raises NotHere."""
    row = await work.one(_ONE, id=case_id)
    if row is None:
        raise NotHere("case")
    return listed(row, municipality)


async def people_of(work: Work, case_id: UUID) -> dict[UUID, str]:
    """Name everybody who has done something in a case."""
    return {row.id: row.name for row in await work.all(_PEOPLE, case_id=case_id)}


def listed(row: Found, municipality: Municipality) -> Listed:
    """Read a line; the day something was agreed on is a day of the municipality."""
    read = row._asdict()
    opens, closes, agreed_at = (read.pop(name) for name in ("window_opens_on", "window_closes_on", "agreed_at"))
    urgency = Urgency(read.pop("urgency"))
    course = Course(
        phase=Phase(read.pop("phase")),
        window=None if opens is None else Window(opens, closes),
        answers=read.pop("answers") or 0,
        is_signed=read.pop("is_signed"),
        are_placed=read.pop("are_placed"),
        agreed_on=None if agreed_at is None else municipality.day_of(agreed_at),
        is_urgent=urgency is Urgency.NOW,
    )
    matters = _matters(*(read.pop(name) for name in ("words", "from_whom", "relation")))
    return Listed(**read, urgency=urgency, matters=matters, course=course)


def _matters(words: str | None, from_whom: str | None, relation: str | None) -> Matters | None:
    if words is None or from_whom is None:
        return None
    whom = FromWhom(from_whom)
    return Matters(words, whom, Relation(relation) if relation and whom is FromWhom.RELATIVE else None)

"""Generate a municipality: its head, then its people batch by batch, so that memory does not grow with their number."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from api.domain.library import Library
from api.synthetic.light import Glances
from api.synthetic.people import People
from api.synthetic.plan import History, Plan, TownId
from api.synthetic.rows import Rows, Writing, head_of
from api.synthetic.story import Story
from api.synthetic.tables import COLUMNS, Batch, Record
from api.synthetic.town import Town, town_of

BATCH_SIZE: Final = {History.FULL: 100, History.LIGHT: 20_000}
"""Citizens in a batch."""


def generate(plan: Plan, town_id: TownId, library: Library) -> Iterator[Batch]:
    """Give the batches of one municipality, to be written in this order; the first holds no citizens."""
    town = town_of(plan, town_id, library)
    yield _batch(0, head_of(town))
    write = _told(town) if plan.history is History.FULL else Glances(town).write
    size = BATCH_SIZE[plan.history]
    for first in range(0, plan.citizens, size):
        numbers = range(first, min(first + size, plan.citizens))
        rows: Rows = defaultdict(list)
        for number in numbers:
            write(rows, number)
        yield _batch(len(numbers), rows)


def _id(record: Record) -> int:
    number: int = record[1].int  # numbers compare faster than ids do
    return number


def _told(town: Town) -> Callable[[Rows, int], None]:
    """Write one person after the other with their whole story."""
    writing, people = Writing(town), iter(People(town))

    def write(rows: Rows, _number: int) -> None:
        person = next(people)
        writing.person(rows, person)
        writing.course(rows, person, Story(town, person).tell())

    return write


def _batch(citizens: int, rows: Rows) -> Batch:
    """Put the tables in their order, and rows with an id in the order of the ids.

    Ids begin with their instant, as most indexes do; written from one end to the other they take a third less time.
    """
    for table, records in rows.items():
        if COLUMNS[table][1] == "id":
            records.sort(key=_id)
    return Batch(citizens, {table: rows[table] for table in COLUMNS if rows.get(table)})

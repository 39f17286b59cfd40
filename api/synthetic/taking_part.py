"""Who took part in an agreement, as the story has it: whoever gave the answers it rests on, and who wrote it down."""

from collections.abc import Collection
from datetime import date
from typing import Final

from api.domain.care.placement import Placement
from api.domain.care.taking_part import ColleagueThere, RelativeThere, TookPart
from api.domain.vocabulary import Informant
from api.synthetic.course import Course
from api.synthetic.person import Kin, Person
from api.synthetic.town import Town

_THE_CITIZEN: Final = frozenset({Informant.CITIZEN, Informant.CITIZEN_WITH_RELATIVE, Informant.CITIZEN_WITH_STAFF})
_A_RELATIVE: Final = frozenset({Informant.RELATIVE, Informant.CITIZEN_WITH_RELATIVE})


def took_part(town: Town, person: Person, course: Course, joint: Placement) -> TookPart:
    """Say who took part; of several relatives, one who may act in the citizen's name."""
    spoke = {answer.informant for answer in course.answers if answer.assessment_id == joint.assessment_id}
    close = _closest(town, person, joint) if not spoke.isdisjoint(_A_RELATIVE) else ()
    colleagues = {joint.made_by}
    if joint.assessment_id is not None:
        colleagues.add(course.assessments[joint.assessment_id].contact_person_id)
    names = {actor.user_id: actor.name for actor in town.staff.everybody}
    return TookPart(
        not spoke.isdisjoint(_THE_CITIZEN),
        tuple(close),
        tuple(ColleagueThere(each, names[each]) for each in sorted(colleagues)),
    )


def _closest(town: Town, person: Person, joint: Placement) -> Collection[RelativeThere]:
    on = town.municipality.day_of(joint.made_at)
    there = [
        RelativeThere(one.relative.id, one.relative.name, one.relative.relation, _may_act(one, on=on))
        for one in person.kin
    ]
    return sorted(there, key=lambda one: not one.had_attorney)[:1]


def _may_act(one: Kin, *, on: date) -> bool:
    return one.attorney is not None and one.attorney.in_force(on=on)

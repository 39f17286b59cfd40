"""One citizen among those who work with them: whose day it is, who has the case, and who signs in."""

from api.domain.access.actor import Actor
from api.synthetic.clock import Diary
from api.synthetic.course import Course
from api.synthetic.figures import Shares
from api.synthetic.person import Person
from api.synthetic.town import Town


class Life:
    """What every part of a story works with."""

    def __init__(self, town: Town, person: Person) -> None:
        """Begin on the day of the first contact."""
        self.town, self.person = town, person
        self.chance = town.chance("story", person.citizen.id)
        self.diary = Diary(self.chance, opens=person.opens, today=town.today, zone=town.municipality.zone)
        self.course = Course(town, person, self.chance)
        self.district = next(one for one in town.staff.districts if one.id == person.citizen.district_id)

    @property
    def shares(self) -> Shares:
        """How often something happens."""
        return self.town.figures.shares

    def happens(self, percent: float) -> bool:
        """Say whether something happens this time."""
        return self.chance.happens(percent)

    def citizen(self) -> Actor | None:
        """Give the user the citizen is, if they sign in."""
        return self.person.actor(self.town.id)

    def relative(self) -> Actor | None:
        """Give the user of a relative who may act for the citizen today, if there is one."""
        on = self.diary.on
        users = (kin.actor(self.town.id, on=on) for kin in self.person.kin)
        return next((user for user in users if user is not None), None)

    def professional(self) -> Actor:
        """Choose an assessor of the team that has the case; before there is one, of the district."""
        case, staff = self.course.case, self.town.staff
        if case is not None and case.team_id == staff.reablement.id:
            return self.chance.one_of(staff.reablement_assessors)
        at_home = case is not None and case.team_id == self.district.home.id
        return self.chance.one_of(self.district.home_assessors if at_home else self.district.assessors)

    def stranger(self) -> Actor:
        """Choose an assessor of another district."""
        others = [one for one in self.town.staff.districts if one.id != self.district.id]
        return self.chance.one_of(self.chance.one_of(others).assessors)

"""The story of one citizen, from the first contact to today; what would come after today is not told."""

from typing import Any

from api.domain.access.actor import About
from api.domain.audit.action import Action
from api.synthetic.agreeing import agreed
from api.synthetic.assessing import assess
from api.synthetic.clock import NotYet
from api.synthetic.contacting import call_again, get_in_touch
from api.synthetic.course import Course
from api.synthetic.life import Life
from api.synthetic.need import Outcome
from api.synthetic.person import Person
from api.synthetic.said import speaker_for
from api.synthetic.situation import later, situation_of
from api.synthetic.town import Town


class Story:
    """Tells what happens to one citizen."""

    def __init__(self, town: Town, person: Person) -> None:
        """Take who it is about."""
        self._life = Life(town, person)
        self._situation = situation_of(town.figures, person, self._life.chance)
        self._speaker = speaker_for(person, self._situation, town.figures.shares, self._life.chance)
        self._known = dict[str, Any]()

    def tell(self) -> Course:
        """Tell everything up to today."""
        life = self._life
        _register(life)
        try:
            if life.citizen() is not None or not life.happens(life.shares.no_case):
                self._case()
                if life.course.case is None and life.happens(life.shares.second_case):
                    life.diary.days(30, 150)
                    self._know_nothing()
                    self._case()
        except NotYet:
            pass
        life.course.trail.acts.sort(key=lambda act: act.at)
        return life.course

    def _know_nothing(self) -> None:
        """Begin a new case, to which the answers of the one before do not come along."""
        self._known = {}
        self._situation = later(self._situation, self._life.chance, better=False)

    def _case(self) -> None:
        life = self._life
        get_in_touch(life, self._situation)
        if life.happens(life.shares.looked_at_by_another_team):
            life.course.trail.refused(life.diary.minutes(5, 30), life.stranger(), Action.CASE_READ, life.course.about)
        if life.happens(life.shares.second_contact):
            life.diary.days(0, 2)
            call_again(life, self._situation)
        self._decide()
        while self._goes_on():
            self._decide()

    def _decide(self) -> None:
        """Assess, show what the policy recommends, and agree."""
        life = self._life
        found = assess(life, self._situation, self._speaker, self._known)
        self._show()
        life.diary.days(0, 5)
        by = life.professional()
        life.course.agree(life.diary.at, by, agreed(life.town, self._situation, found, life.chance))
        self._hand_over()

    def _show(self) -> None:
        """Let staff look at the recommendation, and the citizen or who speaks for them at the suggestion."""
        life = self._life
        life.course.look(life.diary.minutes(5, 30), life.professional(), Action.RECOMMENDATION_READ)
        for user in (life.citizen(), life.relative()):
            if user is not None:
                life.course.look(life.diary.minutes(5, 30), user, Action.SUGGESTION_READ)

    def _hand_over(self) -> None:
        """Give the case to the team that helps from now on, with a coordinator."""
        life, staff = self._life, self._life.town.staff
        if self._situation.outcome is Outcome.NONE:
            return
        reablement = self._situation.outcome is Outcome.REABLEMENT
        team = staff.reablement if reablement else life.district.home
        coordinator = staff.reablement_coordinator if reablement else life.district.coordinator
        if life.course.here.team_id != team.id:
            by, at = life.professional(), life.diary.minutes(5, 60)
            life.course.change(at, by, team_id=team.id, coordinator_id=coordinator.user_id)

    def _goes_on(self) -> bool:
        """Close the case, or say that it is assessed again."""
        life, reablement = self._life, self._situation.outcome is Outcome.REABLEMENT
        if self._situation.outcome is Outcome.NONE:
            life.diary.days(3, 25)
            life.course.close(life.diary.at, life.professional())
            return False
        life.diary.days(60, 110) if reablement else life.diary.days(90, 200)
        if not reablement and not life.happens(life.shares.assessed_again):
            return self._rests()
        self._situation = later(self._situation, life.chance, better=reablement or life.happens(life.shares.better))
        return True

    def _rests(self) -> bool:
        """Close some of the cases that go on unchanged, and leave the others as they are."""
        life = self._life
        if life.happens(life.shares.closed_unchanged):
            life.course.close(life.diary.at, life.professional())
        return False


def _register(life: Life) -> None:
    """Put the citizen and their relatives on record."""
    person, trail, office = life.person, life.course.trail, life.town.staff.case_officers
    about = About(life.town.id, citizen_id=person.citizen.id)
    trail.done(person.registered_at, office[0], Action.CITIZEN_CREATE, about)
    if len(person.numbers) > 1:
        trail.done(person.renumbered_at, office[0], Action.CITIZEN_CHANGE, about)
    for kin in person.kin:
        subject = f"relative/{kin.relative.id}"
        trail.done(person.registered_at, office[0], Action.RELATIVE_CREATE, about, subject=subject)
        if kin.attorney is not None:
            subject = f"power_of_attorney/{kin.attorney.id}"
            trail.done(kin.attorney.recorded_at, office[0], Action.POWER_OF_ATTORNEY_GIVE, about, subject=subject)
            if kin.attorney.revoked_at is not None:
                at = kin.attorney.revoked_at
                trail.done(at, office[0], Action.POWER_OF_ATTORNEY_REVOKE, about, subject=subject)

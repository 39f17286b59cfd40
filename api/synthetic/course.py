"""A citizen's cases as they go: each act does what the use case of its name does, and is on record."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from api.domain.access.actor import About, Actor
from api.domain.audit.action import Action
from api.domain.care.answers import RecordedAnswer, facts_of, standing
from api.domain.care.assessment import Assessment, Window
from api.domain.care.basis import Basis
from api.domain.care.case import Case, Channel, Consent, Contact, FromWhom, Urgency
from api.domain.care.phases import Event, Phase, after
from api.domain.care.placement import Offer, Placement, PlacementKind, check_agreed, check_offers
from api.domain.policy.decide import decide
from api.domain.policy.recommendation import Recommendation
from api.domain.read_facts import check_facts
from api.domain.vocabulary import Colour, Informant
from api.synthetic.chance import Chance
from api.synthetic.person import Person
from api.synthetic.said import Said
from api.synthetic.town import Town
from api.synthetic.trail import Trail


@dataclass(frozen=True, slots=True)
class GotInTouch:
    """Who got in touch and how, as told."""

    from_whom: FromWhom
    channel: Channel
    wish: str | None
    urgent: bool
    consent: Consent


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where the citizen places themselves, as told by whom."""

    step: int | None
    colour: Colour
    words: str
    informant: Informant


@dataclass(frozen=True, slots=True)
class Agreed:
    """What citizen and team agreed on, as told."""

    step: int
    services: tuple[Offer, ...]
    words: str | None
    reason: str | None


class Course:
    """Everything that happened to one citizen; `case` is the one that is open."""

    def __init__(self, town: Town, person: Person, chance: Chance) -> None:
        """Begin before any case."""
        self._town, self._person, self._chance = town, person, chance
        self.trail = Trail(chance)
        self.case: Case | None = None
        self.cases = dict[UUID, Case]()
        self.contacts = list[Contact]()
        self.assessments = dict[UUID, Assessment]()
        self.answers = list[RecordedAnswer]()
        self.placements = list[Placement]()

    @property
    def here(self) -> Case:
        """The case that is open; raises LookupError without one."""
        if self.case is None:
            raise LookupError
        return self.case

    @property
    def assessment(self) -> Assessment:
        """The newest assessment; raises IndexError without one."""
        return list(self.assessments.values())[-1]

    @property
    def about(self) -> About:
        """What acts on the case, or before there is one on the citizen, are about."""
        if self.case is None:
            return About(self._town.id, citizen_id=self._person.citizen.id)
        return self.case.about(self._town.id)

    def open(self, at: datetime, by: Actor, said: GotInTouch, *, team_id: UUID) -> None:
        """Open a case with the contact that led to it."""
        about = self.about
        case = Case(
            id=self._chance.id(at),
            citizen_id=self._person.citizen.id,
            district_id=self._person.citizen.district_id,
            team_id=team_id,
            coordinator_id=None,
            phase=Phase.CONTACT,
            urgency=Urgency.NOW if said.urgent else Urgency.ORDINARY,
            opened_at=at,
            closed_at=None,
            step=None,
            changed_at=at,
            version=1,
        )
        self._keep(case)
        contact = self._contact(at, by, said)
        self.trail.done(at, by, Action.CASE_OPEN, replace(about, case_id=case.id), subject=f"contact/{contact.id}")

    def contact(self, at: datetime, by: Actor, said: GotInTouch) -> None:
        """Add a later contact; an urgent one makes the case urgent."""
        after(self.here.phase, Event.ADD_CONTACT)
        contact = self._contact(at, by, said)
        if said.urgent and self.here.urgency is not Urgency.NOW:
            self._change(at, urgency=Urgency.NOW)
        self.trail.done(at, by, Action.CONTACT_CREATE, self.about, subject=f"contact/{contact.id}")

    def open_assessment(self, at: datetime, by: Actor) -> None:
        """Open the window by the policy; whoever opens it is the contact person."""
        phase = after(self.here.phase, Event.OPEN_ASSESSMENT)
        opens = self._town.municipality.day_of(at)
        window = Window.of(self._town.policy.window.days, opens=opens)
        assessment = Assessment(
            id=self._chance.id(at),
            case_id=self.here.id,
            citizen_id=self.here.citizen_id,
            policy_id=self._town.policy.id,
            contact_person_id=by.user_id,
            opened_at=at,
            opened_by=by.user_id,
            window_opens_on=window.opens,
            window_closes_on=window.closes,
            answers=0,
            signed_at=None,
            signed_by=None,
            version=1,
        )
        self.assessments[assessment.id] = assessment
        self.trail.done(at, by, Action.ASSESSMENT_OPEN, self.about, subject=f"assessment/{assessment.id}")
        if phase is not self.here.phase:
            self._change(at, phase=phase)

    def save(self, at: datetime, by: Actor, said: list[Said]) -> None:
        """Add answers to the open assessment; raises InvalidFacts for a value its fact cannot have."""
        after(self.here.phase, Event.SAVE_ANSWERS)
        if not said:
            return
        assessment = self.assessment
        for number, one in enumerate(said, start=assessment.answers + 1):
            name = self._town.fact_names[one.fact]
            value = None if one.value is None else name.read(one.value, path=())
            self.answers.append(
                RecordedAnswer(assessment.id, number, one.fact, value, one.informant, one.source, at, at, by.user_id)
            )
        self.assessments[assessment.id] = replace(assessment, answers=assessment.answers + len(said))
        self.trail.done(at, by, Action.ANSWER_SAVE, self.about, subject=f"assessment/{assessment.id}")

    def sign(self, at: datetime, by: Actor) -> Recommendation:
        """Sign the open assessment and keep what the policy recommends."""
        after(self.here.phase, Event.SIGN_ASSESSMENT)
        assessment = replace(self.assessment, signed_at=at, signed_by=by.user_id, version=self.assessment.version + 1)
        self.assessments[assessment.id] = assessment
        mine = [answer for answer in self.answers if self.assessments[answer.assessment_id].case_id == self.here.id]
        facts = facts_of(standing(mine, self._town.asked_of))
        check_facts(facts)
        found = decide(self._town.policy, facts)
        basis = Basis.of(found, facts)
        self._place(at, by, PlacementKind.RECOMMENDED, found.primary_step, assessment_id=assessment.id, basis=basis)
        self.trail.done(at, by, Action.ASSESSMENT_SIGN, self.about, subject=f"assessment/{assessment.id}")
        return found

    def place_citizen(self, at: datetime, by: Actor, said: OwnPlace) -> None:
        """Keep where the citizen places themselves."""
        after(self.here.phase, Event.PLACE)
        own = {"colour": said.colour, "words": said.words, "informant": said.informant}
        placement = self._place(at, by, PlacementKind.CITIZEN, said.step, **own)
        self.trail.done(at, by, Action.PLACEMENT_CREATE, self.about, subject=f"placement/{placement.id}")

    def place_team(self, at: datetime, by: Actor, step: int) -> None:
        """Keep where the team places the citizen."""
        after(self.here.phase, Event.PLACE)
        placement = self._place(at, by, PlacementKind.TEAM, step)
        self.trail.done(at, by, Action.PLACEMENT_CREATE, self.about, subject=f"placement/{placement.id}")

    def agree(self, at: datetime, by: Actor, said: Agreed) -> None:
        """Keep what was jointly agreed and move the case on; raises ReasonMissing and UnusableOffers."""
        phase = after(self.here.phase, Event.AGREE)
        recommended = next(one for one in reversed(self.placements) if one.kind is PlacementKind.RECOMMENDED)
        check_offers(said.services, self._town.steps)
        check_agreed(said.step, said.reason, recommended)
        placement = self._place(
            at,
            by,
            PlacementKind.JOINT,
            said.step,
            words=said.words,
            reason=said.reason,
            services=said.services,
            recommended_id=recommended.id,
            assessment_id=recommended.assessment_id,
        )
        self.trail.done(at, by, Action.JOINT_DECISION_CREATE, self.about, subject=f"placement/{placement.id}")
        self._change(at, phase=phase, step=said.step)

    def change(self, at: datetime, by: Actor, **changes: Any) -> None:
        """Give the case to another team or coordinator, or say how urgent it is."""
        self.trail.done(at, by, Action.CASE_CHANGE, self.about)
        self._change(at, **changes)

    def close(self, at: datetime, by: Actor) -> None:
        """Close the case."""
        phase = after(self.here.phase, Event.CLOSE)
        self.change(at, by, phase=phase, closed_at=at)
        self.case = None

    def look(self, at: datetime, by: Actor, action: Action) -> None:
        """Look at something of the case."""
        self.trail.done(at, by, action, self.about)

    def _keep(self, case: Case) -> None:
        self.case = self.cases[case.id] = case

    def _change(self, at: datetime, **changes: Any) -> None:
        self._keep(replace(self.here, **changes, changed_at=at, version=self.here.version + 1))

    def _contact(self, at: datetime, by: Actor, said: GotInTouch) -> Contact:
        contact = Contact(
            id=self._chance.id(at),
            case_id=self.here.id,
            citizen_id=self.here.citizen_id,
            from_whom=said.from_whom,
            channel=said.channel,
            wish=said.wish,
            urgent=said.urgent,
            consent=said.consent,
            received_at=at,
            recorded_at=at,
            recorded_by=by.user_id,
        )
        self.contacts.append(contact)
        return contact

    def _place(self, at: datetime, by: Actor, kind: PlacementKind, step: int | None, **more: Any) -> Placement:
        placement = Placement(
            id=self._chance.id(at),
            case_id=self.here.id,
            citizen_id=self.here.citizen_id,
            kind=kind,
            step=step,
            made_at=at,
            made_by=by.user_id,
            **more,
        )
        self.placements.append(placement)
        return placement

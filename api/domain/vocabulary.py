"""The words facts are made of: life areas, activities and the fixed choices.

Names follow design and standards: activities are mapped to FSIII, ICF and IPLOS in
`api/policies/terminology`; the stages are those of the transtheoretical model.
"""

from enum import StrEnum
from typing import Final, Literal

NotRelevant = Literal["not_relevant"]
NOT_RELEVANT: Final[NotRelevant] = "not_relevant"


class LifeArea(StrEnum):
    """A part of everyday life that activities belong to."""

    SELF_CARE = "self_care"
    HOUSEHOLD = "household"
    MOBILITY = "mobility"
    MIND = "mind"
    COMMUNITY = "community"
    BODY = "body"


class Activity(StrEnum):
    """Something a person does, or a function they live with, rated by the assistance it takes."""

    WASHING = "washing"
    DRESSING = "dressing"
    TOILETING = "toileting"
    EATING_DRINKING = "eating_drinking"
    OWN_HEALTH = "own_health"
    HOUSEWORK = "housework"
    COOKING = "cooking"
    SHOPPING = "shopping"
    DAILY_ROUTINE = "daily_routine"
    MOVING_INDOORS = "moving_indoors"
    MOVING_OUTDOORS = "moving_outdoors"
    TRANSFERS = "transfers"
    TRANSPORT = "transport"
    MEMORY = "memory"
    COGNITION = "cognition"
    COMMUNICATION = "communication"
    ENERGY = "energy"
    WELLBEING = "wellbeing"
    BEHAVIOUR = "behaviour"
    SOCIAL_PARTICIPATION = "social_participation"
    MEANINGFUL_ACTIVITY = "meaningful_activity"
    WORK_ECONOMY = "work_economy"
    PAIN = "pain"
    SLEEP = "sleep"
    VISION = "vision"
    HEARING = "hearing"


ACTIVITIES: Final[dict[LifeArea, tuple[Activity, ...]]] = {
    LifeArea.SELF_CARE: (
        Activity.WASHING,
        Activity.DRESSING,
        Activity.TOILETING,
        Activity.EATING_DRINKING,
        Activity.OWN_HEALTH,
    ),
    LifeArea.HOUSEHOLD: (
        Activity.HOUSEWORK,
        Activity.COOKING,
        Activity.SHOPPING,
        Activity.DAILY_ROUTINE,
    ),
    LifeArea.MOBILITY: (
        Activity.MOVING_INDOORS,
        Activity.MOVING_OUTDOORS,
        Activity.TRANSFERS,
        Activity.TRANSPORT,
    ),
    LifeArea.MIND: (
        Activity.MEMORY,
        Activity.COGNITION,
        Activity.COMMUNICATION,
        Activity.ENERGY,
        Activity.WELLBEING,
        Activity.BEHAVIOUR,
    ),
    LifeArea.COMMUNITY: (
        Activity.SOCIAL_PARTICIPATION,
        Activity.MEANINGFUL_ACTIVITY,
        Activity.WORK_ECONOMY,
    ),
    LifeArea.BODY: (Activity.PAIN, Activity.SLEEP, Activity.VISION, Activity.HEARING),
}


class Performance(StrEnum):
    """What the citizen says of doing an activity (FSIII C1-C3, udførelse)."""

    DOES_ALL = "does_all"
    DOES_PARTS = "does_parts"
    DOES_NOT = "does_not"


class Stage(StrEnum):
    """Where a person stands in changing something; relapse is a stage of its own, not a failure."""

    PRECONTEMPLATION = "precontemplation"
    CONTEMPLATION = "contemplation"
    PREPARATION = "preparation"
    ACTION = "action"
    MAINTENANCE = "maintenance"
    RELAPSE = "relapse"


class Colour(StrEnum):
    """Where the citizen places themselves (Lyskurven); a placement, never a risk."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Dwelling(StrEnum):
    """Where the citizen is living now."""

    HOME = "home"
    ADAPTED_HOME = "adapted_home"
    STAFFED_HOUSING = "staffed_housing"
    INSTITUTION = "institution"
    HOSPITAL = "hospital"


class Change(StrEnum):
    """How everyday functioning has changed."""

    ACUTE = "acute"
    RECENT = "recent"
    GRADUAL = "gradual"
    STABLE = "stable"


class ConsentCapacity(StrEnum):
    """Whether the citizen can consent in the matter at hand."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Informant(StrEnum):
    """Who gave an answer (CareSocialCodes, kilde)."""

    CITIZEN = "citizen"
    CITIZEN_WITH_RELATIVE = "citizen_with_relative"
    CITIZEN_WITH_STAFF = "citizen_with_staff"
    RELATIVE = "relative"
    STAFF = "staff"
    CARE_SYSTEM = "care_system"


class Flag(StrEnum):
    """Something a person must see to, whatever the step."""

    URGENT = "urgent"
    COORDINATOR = "coordinator"
    INDIVIDUAL_PLAN = "individual_plan"
    CHILD_COORDINATOR = "child_coordinator"
    CARER_STRAIN = "carer_strain"
    TOTAL_PACKAGE_SOUNDNESS = "total_package_soundness"
    GUARDIAN = "guardian"
    PARTICIPATION = "participation"
    INTERIM_DECISION = "interim_decision"
    WAITING_LIST_ALLOWED = "waiting_list_allowed"
    WAITING_LIST_FORBIDDEN = "waiting_list_forbidden"
    SECOND_LOOK = "second_look"
    DIALOGUE = "dialogue"
    NOT_ENOUGH_KNOWN = "not_enough_known"


class Country(StrEnum):
    """A country the product knows the law of (ISO 3166-1 alpha-2)."""

    NO = "NO"
    DK = "DK"


STEPS: Final = range(8)
"""The canonical ordinals of the mastery ladder: 0 (I manage myself) to 7 (help day and night)."""

LASTING_HELP: Final = 4

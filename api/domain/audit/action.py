"""What can be done, by one name each; permissions and the audit trail share them.

A name is only ever added: entries of many years keep the names they were written with.
"""

from enum import StrEnum
from typing import Final


class Action(StrEnum):
    """Something that is permitted or refused, and then on record."""

    ME_READ = "me.read"
    SESSION_END = "session.end"
    SESSION_REVOKE = "session.revoke"
    VIEW_KEEP = "view.keep"
    MUNICIPALITY_READ = "municipality.read"
    USER_READ = "user.read"
    USER_CREATE = "user.create"
    USER_CHANGE = "user.change"
    TEAM_READ = "team.read"
    TEAM_CREATE = "team.create"
    TEAM_CHANGE = "team.change"
    CITIZEN_SEARCH = "citizen.search"
    CITIZEN_CREATE = "citizen.create"
    CITIZEN_READ = "citizen.read"
    CITIZEN_CHANGE = "citizen.change"
    CITIZEN_NUMBER_READ = "citizen.number.read"
    CITIZEN_ADDRESS_READ = "citizen.address.read"
    CITIZEN_AUDIT_READ = "citizen.audit.read"
    RELATIVE_READ = "relative.read"
    RELATIVE_CREATE = "relative.create"
    RELATIVE_CHANGE = "relative.change"
    POWER_OF_ATTORNEY_GIVE = "power_of_attorney.give"
    POWER_OF_ATTORNEY_REVOKE = "power_of_attorney.revoke"
    CASE_LIST = "case.list"
    CASE_READ = "case.read"
    CASE_OPEN = "case.open"
    CASE_CHANGE = "case.change"
    CONTACT_READ = "contact.read"
    CONTACT_CREATE = "contact.create"
    ASSESSMENT_READ = "assessment.read"
    ASSESSMENT_OPEN = "assessment.open"
    ASSESSMENT_SIGN = "assessment.sign"
    ANSWER_SAVE = "answer.save"
    FACTS_READ = "facts.read"
    RECOMMENDATION_READ = "recommendation.read"
    SUGGESTION_READ = "suggestion.read"
    PLACEMENT_READ = "placement.read"
    PLACEMENT_CREATE = "placement.create"
    JOINT_DECISION_CREATE = "joint_decision.create"


ABOUT_NO_CITIZEN: Final = frozenset(
    {
        Action.ME_READ,
        Action.SESSION_END,
        Action.SESSION_REVOKE,
        Action.VIEW_KEEP,
        Action.MUNICIPALITY_READ,
        Action.USER_READ,
        Action.USER_CREATE,
        Action.USER_CHANGE,
        Action.TEAM_READ,
        Action.TEAM_CREATE,
        Action.TEAM_CHANGE,
    }
)
"""Actions on users, teams, sessions and one's own views."""

SOMETIMES_ABOUT_A_CITIZEN: Final = frozenset({Action.ME_READ, Action.USER_READ, Action.USER_CREATE, Action.USER_CHANGE})
"""Those of them that stand in a citizen's log when the account is theirs, or that of a relative of theirs."""

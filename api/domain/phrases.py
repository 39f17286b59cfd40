"""The sentences an explanation is put together from; the reasons themselves stand in the policies."""

from api.domain.frozen import Frozen
from api.domain.text import Text
from api.domain.vocabulary import Flag


class Phrases(Frozen):
    """Sentence frames; `{names}` in braces are filled in."""

    headline_citizen: Text
    headline_professional: Text
    headline_title: Text
    here: Text
    undecided_citizen: Text
    undecided_professional: Text
    not_a_decision_citizen: Text
    not_a_decision_professional: Text
    observed: Text
    otherwise: Text
    either: Text
    at_least: Text
    at_most: Text
    more_than: Text
    less_than: Text
    between: Text
    one_of: Text
    none_of: Text
    listing: Text
    own_choice: Text
    yes: Text
    no: Text
    sources: Text
    step: Text
    services: Text
    possible_services: Text
    questions: Text
    flags: Text
    reasons: Text
    dimensions: Text
    unknown: Text
    unknown_changes: Text
    unknown_keeps: Text
    not_known_yet: Text
    still_possible: Text
    policy: Text
    exemption: Text
    review: Text
    flag_names: dict[Flag, Text]

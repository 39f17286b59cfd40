"""Build a usable policy from its file: every name known, every table complete, or every problem said."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from api.domain.catalogue import Catalogue
from api.domain.errors import InvalidContent
from api.domain.policy.assemble import assemble, used_rules
from api.domain.policy.check import Known, check_exemptions, check_policy_names, check_rules, check_services
from api.domain.policy.completeness import check_complete
from api.domain.policy.model import Policy, PolicyFile, Rules
from api.domain.policy.variables import variables_of
from api.domain.source import Source


@dataclass(frozen=True)
class Surroundings:
    """What a policy may name: shared rules, sources, ladders and catalogues."""

    shared: Mapping[str, Rules]
    sources: Mapping[str, Source]
    ladders: Collection[str]
    catalogues: Mapping[str, Catalogue]

    def known(self, parts: Iterable[Rules]) -> Known:
        """List the names that these rules may use."""
        services = {service for catalogue in self.catalogues.values() for service in catalogue.services}
        return Known(variables_of(parts), self.sources, services)


def build_policy(file: PolicyFile, around: Surroundings) -> Policy:
    """Put a policy together and check it in every way; raises InvalidContent with everything that is wrong."""
    known = around.known(used_rules(file, around.shared))
    problems = [
        *check_rules(file, known),
        *check_policy_names(file, known, ladders=around.ladders, catalogues=around.catalogues),
    ]
    if problems:
        raise InvalidContent(problems)
    policy = assemble(file, around.shared, around.sources)
    problems = [
        *check_rules(policy, known),
        *check_services(policy, around.catalogues[policy.catalogue]),
        *check_exemptions(policy),
    ]
    if not problems:
        problems = [*check_complete(policy)]
    if problems:
        raise InvalidContent(problems)
    return policy

"""Everything the product knows that is not about a citizen: policies, ladders, services, words and sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.domain.audit.phrases import AuditPhrases
from api.domain.catalogue import Catalogue, CatalogueEntry
from api.domain.conversation import Conversation
from api.domain.errors import UnknownName
from api.domain.ladder import Ladder
from api.domain.phrases import Phrases
from api.domain.policy.model import Policy, Rules
from api.domain.source import Source


@dataclass(frozen=True, eq=False)
class Library:
    """A checked set of content: every name used in it exists in it."""

    sources: Mapping[str, Source]
    catalogues: Mapping[str, Catalogue]
    ladders: Mapping[str, Ladder]
    conversation: Conversation
    phrases: Phrases
    audit_phrases: AuditPhrases
    shared: Mapping[str, Rules]
    policies: Mapping[str, Policy]

    def policy(self, name: str) -> Policy:
        """Give a policy; raises UnknownName with the nearest one."""
        if name not in self.policies:
            raise UnknownName("policy", name, self.policies)
        return self.policies[name]

    def ladder(self, name: str) -> Ladder:
        """Give a ladder; raises UnknownName with the nearest one."""
        if name not in self.ladders:
            raise UnknownName("ladder", name, self.ladders)
        return self.ladders[name]

    def service(self, name: str, catalogue: str = "canonical") -> CatalogueEntry:
        """Give a service of a catalogue; raises UnknownName with the nearest one."""
        if catalogue not in self.catalogues:
            raise UnknownName("catalogue", catalogue, self.catalogues)
        services = self.catalogues[catalogue].services
        if name not in services:
            raise UnknownName("service", name, services)
        return services[name]

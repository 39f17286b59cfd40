"""What is not there, or no longer as it was: for whoever asks, another municipality's is not there."""

from api.domain.audit.entry import Entry
from api.domain.errors import DomainError, Problem


class OnRecord(DomainError):
    """Nothing of the request is kept, but what the error itself tells of somebody is on record."""

    entry: Entry | None = None


class NotHere(DomainError):
    """There is nothing of this id here."""

    code = "not_here"

    def __init__(self, kind: str) -> None:
        """Say what kind of thing is not here."""
        super().__init__([Problem(self.code, (), f"there is no {kind} of that id here.")])


class Stale(OnRecord):
    """Somebody changed it since it was read."""

    code = "changed_meanwhile"

    def __init__(self, kind: str, *, current: object = None, entry: Entry | None = None) -> None:
        """Say what to do; `current` is how it is now, and `entry` puts on record that it was shown."""
        self.current = current
        self.entry = entry
        message = f"somebody changed this {kind} since you read it, so nothing of yours was kept; see 'current'."
        super().__init__([Problem(self.code, (), message)])

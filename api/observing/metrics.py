"""Numbers about the running service in the form Prometheus reads; each process counts its own.

No label holds anything about a person: routes are templates, and all other labels are names that the content, the
settings or this file give.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import HistogramMetricFamily
from prometheus_client.registry import Collector

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, float("inf"))
"""The most that each group of durations holds; a triage takes one to five thousandths of a second."""

disable_created_metrics()  # type: ignore[no-untyped-call] # the library does not say; it would double every counter


class Requests(Collector):
    """How long requests took, counted under route, method and class of status.

    Every request waits for this, and the library's own histogram takes several times as long.
    """

    def __init__(self) -> None:
        """Start at nothing."""
        self._taken: dict[tuple[str, str, int], list[float]] = {}
        """For each kind of request how many fell into each group, and last all their seconds."""

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answered request."""
        kind = (route, method, status // 100)
        taken = self._taken.get(kind)
        if taken is None:
            taken = self._taken[kind] = [0.0] * (len(SECONDS) + 1)
        taken[bisect_left(SECONDS, seconds)] += 1
        taken[-1] += seconds

    def collect(self) -> Iterator[HistogramMetricFamily]:
        """Write the histogram."""
        found = HistogramMetricFamily(
            "mestring_request_seconds",
            "How long requests took; `_count` is how many there were.",
            labels=("route", "method", "status"),
        )
        names = [f"{most}" if most != SECONDS[-1] else "+Inf" for most in SECONDS]
        for (route, method, status), (*groups, seconds) in tuple(self._taken.items()):
            found.add_metric(
                (route, method, f"{status}xx"), tuple(zip(names, accumulate(groups), strict=True)), seconds
            )
        yield found


class Metrics:
    """What one application has counted since it started."""

    def __init__(self) -> None:
        """Start at nothing."""
        kept = self._kept = CollectorRegistry()
        self.requests = Requests()
        kept.register(self.requests)
        self.in_flight = 0
        """Requests being answered now."""
        in_flight = Gauge("mestring_requests_in_flight", "Requests being answered now.", registry=kept)
        in_flight.set_function(lambda: self.in_flight)
        self._limited = Counter(
            "mestring_rate_limited", "Requests refused because too many came.", ("by",), registry=kept
        )
        self._recommended = Counter(
            "mestring_recommendations", "Policies read for a citizen.", ("policy",), registry=kept
        )
        self._unsealed = Gauge(
            "mestring_audit_unsealed", "Audit entries not sealed yet.", ("municipality",), registry=kept
        )
        self._oldest = Gauge(
            "mestring_audit_unsealed_oldest_seconds",
            "Age of the oldest audit entry not sealed yet.",
            ("municipality",),
            registry=kept,
        )
        self._pool = Gauge("mestring_pool_connections", "Connections to the database.", ("state",), registry=kept)
        ProcessCollector(registry=kept)

    def limited(self, by: str) -> None:
        """Count a request that was refused because too many came, by `address` or by `user`."""
        self._limited.labels(by).inc()

    def recommended(self, policy: str) -> None:
        """Count a policy that was read for a citizen, by its id."""
        self._recommended.labels(policy).inc()

    def unsealed(self, municipality: str, count: int, oldest_seconds: float) -> None:
        """Say how many audit entries of a municipality wait for their seal, and for how long the oldest has."""
        self._unsealed.labels(municipality).set(count)
        self._oldest.labels(municipality).set(oldest_seconds)

    def watch_pool(self, *, in_use: Callable[[], float], size: Callable[[], float]) -> None:
        """Ask these for the connections in use and the most there may be, each time the metrics are read."""
        self._pool.labels("in_use").set_function(in_use)
        self._pool.labels("size").set_function(size)

    def written(self) -> bytes:
        """Write all of it as text."""
        return generate_latest(self._kept)

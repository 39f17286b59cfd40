"""Metrics are text that Prometheus reads, and count exactly what happened."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families

from api.observing.metrics import SECONDS, Metrics

Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def _samples(metrics: Metrics) -> Samples:
    families = text_string_to_metric_families(metrics.written().decode())
    return {(one.name, frozenset(one.labels.items())): one.value for family in families for one in family.samples}


def _named(samples: Samples, name: str, **labels: str) -> float | None:
    return samples.get((name, frozenset(labels.items())))


@given(st.lists(st.floats(0, 10)))
def test_a_duration_is_in_every_group_that_is_wide_enough(taken: list[float]) -> None:
    metrics = Metrics()
    for seconds in taken:
        metrics.requests.count("/docs", "GET", 200, seconds)
    groups = {
        float(dict(labels)["le"]): value
        for (name, labels), value in _samples(metrics).items()
        if name == "mestring_request_seconds_bucket"
    }
    assert ({most: sum(one <= most for one in taken) for most in SECONDS} if taken else {}) == groups


def test_the_sum_of_durations_and_their_number_are_told() -> None:
    metrics = Metrics()
    for status, seconds in ((200, 0.5), (201, 0.25), (404, 4.0)):
        metrics.requests.count("/docs", "GET", status, seconds)
    good = {"route": "/docs", "method": "GET", "status": "2xx"}
    found = _samples(metrics)
    assert (2, 0.75) == (
        _named(found, "mestring_request_seconds_count", **good),
        _named(found, "mestring_request_seconds_sum", **good),
    )


def test_the_widest_group_holds_everything() -> None:
    assert inf == SECONDS[-1]
    assert sorted(SECONDS) == list(SECONDS)


def test_what_waits_for_its_seal_is_told_for_each_municipality() -> None:
    metrics = Metrics()
    metrics.unsealed("fjordvik", 7, 90.0)
    metrics.unsealed("fjordvik", 2, 30.5)
    found = _samples(metrics)
    assert 2 == _named(found, "mestring_audit_unsealed", municipality="fjordvik")
    assert 30.5 == _named(found, "mestring_audit_unsealed_oldest_seconds", municipality="fjordvik")


def test_the_pool_is_asked_each_time() -> None:
    metrics, in_use = Metrics(), [3.0, 1.0]
    metrics.watch_pool(in_use=in_use.pop, size=lambda: 10)
    assert [1.0, 3.0] == [_named(_samples(metrics), "mestring_pool_connections", state="in_use") for _ in range(2)]


@pytest.mark.parametrize(
    ("name", "labels"),
    [("mestring_rate_limited_total", {"by": "address"}), ("mestring_recommendations_total", {"policy": "harstad"})],
)
def test_what_is_counted_once_stands_at_one(name: str, labels: dict[str, str]) -> None:
    metrics = Metrics()
    metrics.limited("address")
    metrics.recommended("harstad")
    assert 1 == _named(_samples(metrics), name, **labels)


def test_two_applications_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.recommended("harstad")
    assert b'policy="harstad"' not in other.written()


def test_the_process_itself_is_told_of() -> None:
    assert _named(_samples(Metrics()), "process_resident_memory_bytes")

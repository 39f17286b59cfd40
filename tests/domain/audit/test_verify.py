"""Verification: a whole trail holds, and the first harm done to one is found where it was done."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.audit.chain import Head, genesis, link
from api.domain.audit.entry import Recorded
from api.domain.audit.export import Header, Line, Sealed, Stray, UnreadableExport, Waiting
from api.domain.audit.verify import Damage, Harm, verify
from tests.domain.audit.trails import ELSEWHERE, TOWN, another, export, head_of, in_town, recorded, sealed

some_entries = in_town(at_least=1)
two_or_more = in_town(at_least=2)


def damage_of(lines: Sequence[Line], head_known: Head | None = None) -> Damage | None:
    """Verify lines that begin with their header."""
    return verify(lines, head_known=head_known).damage


def place(data: st.DataObject, entries: Sequence[Recorded], *, before_last: int = 0) -> int:
    """Choose an entry."""
    return data.draw(st.integers(0, len(entries) - 1 - before_last))


def kept(lines: Sequence[Sealed], changed: Sequence[Sealed]) -> list[Line]:
    """Put changed lines under the header they had before."""
    return [Header(head_of(lines)), *changed]


@given(in_town())
def test_a_whole_trail_holds_up_to_its_head(entries: list[Recorded]) -> None:
    lines = sealed(entries)
    verdict = verify(export(lines), head_known=None)
    assert (head_of(lines), None) == (verdict.head, verdict.damage)


@given(st.data(), in_town())
def test_a_trail_holds_against_every_head_it_ever_had(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    once = head_of(lines[: data.draw(st.integers(0, len(lines)))])
    assert damage_of(export(lines), once) is None


@given(st.data(), some_entries)
def test_a_change_of_any_field_of_an_entry_is_found_at_its_number(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    changed = [*lines]
    changed[at] = replace(lines[at], entry=data.draw(another(entries[at])))
    assert Damage(Harm.ALTERED, at + 1, lines[at].position) == damage_of(kept(lines, changed))


@given(st.data(), some_entries)
def test_a_change_of_a_hash_is_found_at_its_number(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    changed = [*lines]
    changed[at] = replace(lines[at], hash=data.draw(st.binary(max_size=33).filter(lambda new: new != lines[at].hash)))
    assert Damage(Harm.ALTERED, at + 1, lines[at].position) == damage_of(kept(lines, changed))


@given(st.data(), some_entries)
def test_a_link_that_names_another_position_is_found_at_its_number(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    changed = [*lines]
    changed[at] = replace(lines[at], position=lines[at].position + 1)
    assert Damage(Harm.ALTERED, at + 1, lines[at].position + 1) == damage_of(kept(lines, changed))


@given(st.data(), some_entries)
def test_a_change_of_a_number_is_found_at_the_lower_of_the_two(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    number = data.draw(st.integers(-1, len(lines) + 2).filter(lambda new: new != at + 1))
    changed = [*lines]
    changed[at] = replace(lines[at], number=number)
    found = damage_of(kept(lines, changed))
    assert found is not None
    assert min(number, at + 1) == found.number


@given(st.data(), two_or_more)
def test_an_entry_that_is_gone_with_its_link_is_missed_at_its_number(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    at = place(data, entries, before_last=1)
    assert Damage(Harm.REMOVED, at + 1, None) == damage_of(kept(lines, [*lines[:at], *lines[at + 1 :]]))


@given(st.data(), some_entries)
def test_an_entry_that_is_gone_without_its_link_is_missed_at_its_position(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    changed = [*lines]
    changed[at] = replace(lines[at], entry=None)
    assert Damage(Harm.REMOVED, at + 1, lines[at].position) == damage_of(kept(lines, changed))


@given(st.data(), two_or_more)
def test_lines_that_changed_places_are_found_at_the_first_of_them(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    first, second = sorted(data.draw(st.permutations(range(len(lines))))[:2])
    changed = [*lines]
    changed[first], changed[second] = lines[second], lines[first]
    assert Damage(Harm.REORDERED, first + 1, lines[first].position) == damage_of(kept(lines, changed))


@given(st.data(), two_or_more)
def test_entries_that_changed_places_under_their_links_are_found_at_the_first_of_them(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    first, second = sorted(data.draw(st.permutations(range(len(lines))))[:2])
    changed = [*lines]
    changed[first] = replace(lines[first], entry=lines[second].entry)
    changed[second] = replace(lines[second], entry=lines[first].entry)
    assert Damage(Harm.ALTERED, first + 1, lines[first].position) == damage_of(kept(lines, changed))


@given(st.data(), some_entries)
def test_a_line_that_stands_twice_is_found_at_its_number(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    again = data.draw(st.integers(at + 1, len(lines)))
    changed = [*lines[:again], lines[at], *lines[again:]]
    assert Damage(Harm.INSERTED, at + 1, lines[at].position) == damage_of(kept(lines, changed))


@given(st.data(), two_or_more, in_town(at_least=1, at_most=1))
def test_an_entry_put_in_with_a_right_hash_is_found_where_its_number_comes_again(
    data: st.DataObject, entries: list[Recorded], put_in: list[Recorded]
) -> None:
    lines = sealed(entries)
    at = place(data, entries, before_last=1)
    forged = sealed(put_in, head_of(lines[:at]))
    changed = [*lines[:at], *forged, *lines[at:]]
    assert Damage(Harm.INSERTED, at + 1, lines[at].position) == damage_of(kept(lines, changed))


@given(some_entries, in_town(at_least=1))
def test_entries_put_on_at_the_end_are_more_than_the_header_says(
    entries: list[Recorded], put_on: list[Recorded]
) -> None:
    lines = sealed(entries)
    more = sealed(put_on, head_of(lines))
    assert Damage(Harm.INSERTED, len(lines) + 1, more[0].position) == damage_of(kept(lines, [*lines, *more]))


@given(st.data(), some_entries)
def test_an_end_cut_off_is_missed_by_the_header(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    left = place(data, entries)
    assert Damage(Harm.TRUNCATED, left + 1, None) == damage_of(kept(lines, lines[:left]))


@given(st.data(), some_entries)
def test_an_end_cut_off_under_a_new_header_is_missed_by_a_head_kept_elsewhere(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    left = place(data, entries)
    cut = export(lines[:left])
    assert (None, Damage(Harm.TRUNCATED, left + 1, None)) == (damage_of(cut), damage_of(cut, head_of(lines)))


@given(st.data(), some_entries)
def test_a_trail_written_afresh_holds_in_itself_but_not_against_a_head_kept_elsewhere(
    data: st.DataObject, entries: list[Recorded]
) -> None:
    lines = sealed(entries)
    at = place(data, entries)
    changed = replace(entries[at], origin=f"not {entries[at].origin}")
    afresh = export(sealed([*entries[:at], changed, *entries[at + 1 :]]))
    rewritten = Damage(Harm.REWRITTEN, len(lines), lines[-1].position)
    assert (None, rewritten) == (damage_of(afresh), damage_of(afresh, head_of(lines)))


def test_a_head_from_before_the_change_does_not_tell_a_trail_written_afresh() -> None:
    first, second = recorded(position=1), recorded(position=2)
    early = head_of(sealed([first]))
    assert damage_of(export(sealed([first, replace(second, role="leader")])), early) is None


@given(some_entries)
def test_the_trail_of_another_municipality_does_not_pass(entries: list[Recorded]) -> None:
    lines = sealed(entries)
    header = Header(replace(head_of(lines), municipality_id=ELSEWHERE))
    assert Damage(Harm.ALTERED, 1, lines[0].position) == damage_of([header, *lines])


def test_an_entry_of_another_municipality_does_not_pass_however_well_it_is_sealed() -> None:
    foreign = recorded(municipality_id=ELSEWHERE)
    digest = link(genesis(TOWN).hash, 1, foreign)
    line = Sealed(1, foreign.position, digest, foreign)
    assert Damage(Harm.ALTERED, 1, foreign.position) == damage_of(export([line]))


def test_the_known_head_of_another_municipality_does_not_pass_an_empty_trail() -> None:
    assert Damage(Harm.REWRITTEN, 0, None) == damage_of(export([]), genesis(ELSEWHERE))


@given(in_town(), in_town(at_least=1))
def test_an_entry_neither_sealed_nor_waiting_was_never_sealed(
    sealed_ones: list[Recorded], left: list[Recorded]
) -> None:
    verdict = verify([*export(sealed(sealed_ones)), *map(Stray, left)], head_known=None)
    assert (Damage(Harm.NEVER_SEALED, None, left[0].position), len(left)) == (verdict.damage, verdict.never_sealed)


@given(in_town(), in_town())
def test_entries_that_wait_are_counted_and_no_damage(sealed_ones: list[Recorded], waiting: list[Recorded]) -> None:
    verdict = verify([*export(sealed(sealed_ones)), *map(Waiting, waiting)], head_known=None)
    assert (len(waiting), None) == (verdict.waiting, verdict.damage)


def test_damage_to_the_chain_comes_before_an_entry_never_sealed() -> None:
    header = Header(head_of(sealed([recorded()])))
    assert Damage(Harm.TRUNCATED, 1, None) == damage_of([header, Stray(recorded())])


@given(st.data(), in_town(at_least=3))
def test_of_two_harms_the_first_is_reported(data: st.DataObject, entries: list[Recorded]) -> None:
    lines = sealed(entries)
    first, second = sorted(data.draw(st.permutations(range(len(lines))))[:2])
    changed = [*lines]
    for at in (first, second):
        changed[at] = replace(lines[at], entry=data.draw(another(entries[at])))
    found = damage_of(kept(lines, changed))
    assert Damage(Harm.ALTERED, first + 1, lines[first].position) == found


@pytest.mark.parametrize("lines", [[], sealed([recorded()]), [*export([]), *export([])]], ids=["none", "late", "twice"])
def test_a_trail_without_one_header_at_its_beginning_is_no_export(lines: list[Line]) -> None:
    with pytest.raises(UnreadableExport, match="one header"):
        verify(lines, head_known=None)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (Damage(Harm.ALTERED, 3, 8), "number 3, position 8: the entry or its seal was changed after it was sealed."),
        (Damage(Harm.REMOVED, 3, None), "number 3: an entry is missing."),
        (
            Damage(Harm.NEVER_SEALED, None, 8),
            "position 8: an entry is neither sealed nor in the queue to be sealed.",
        ),
    ],
)
def test_damage_says_where_and_what(damage: Damage, said: str) -> None:
    assert said == str(damage)


@pytest.mark.parametrize("harm", Harm)
def test_every_harm_has_words(harm: Harm) -> None:
    assert str(Damage(harm, 1, None)).endswith(".")

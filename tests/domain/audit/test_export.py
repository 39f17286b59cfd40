"""An export: what is written is read back, and nothing else is read at all."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.audit.chain import Head, genesis
from api.domain.audit.export import (
    Header,
    Line,
    Sealed,
    Stray,
    UnreadableExport,
    Waiting,
    read_export,
    read_head,
    read_line,
    write_line,
)
from tests.domain.audit.trails import TOWN, anything_recorded, recorded

numbers = st.integers(0, 2**63 - 1)
hashes = st.binary(min_size=32, max_size=32)
heads = st.builds(Head, st.text(min_size=1, max_size=6), numbers, hashes)
lines: st.SearchStrategy[Line] = st.one_of(
    st.builds(Header, heads),
    st.builds(Sealed, numbers, numbers, hashes, st.none() | anything_recorded),
    st.builds(Waiting, anything_recorded),
    st.builds(Stray, anything_recorded),
)


@given(lines)
def test_a_line_is_read_as_it_was_written(line: Line) -> None:
    assert line == read_line(write_line(line))


@given(lines)
def test_a_line_is_one_line(line: Line) -> None:
    assert [write_line(line)] == write_line(line).splitlines(keepends=True)


@given(st.data(), lines)
def test_a_line_with_one_other_byte_is_never_read_as_the_same(data: st.DataObject, line: Line) -> None:
    text = bytearray(write_line(line))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != text[place]))
    assert line not in list(readable(bytes(text)))


def readable(text: bytes) -> Iterator[Line]:
    """Give the line a text says; nothing when it says none."""
    try:
        yield read_line(text)
    except UnreadableExport:
        return


ENTRY = write_line(Waiting(recorded()))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n",
        b"\xff\n",
        b"[" * 100_000,
        b"[]\n",
        b'{"kind":"other"}\n',
        ENTRY.rstrip(),
        ENTRY.replace(b"\n", b"\r\n"),
        ENTRY.replace(b":7,", b": 7,"),
        ENTRY.replace(b":7,", b':"7",'),
        ENTRY.replace(b":7,", b":7.0,"),
        ENTRY.replace(b":7,", b":" + b"7" * 5000 + b","),
        ENTRY.replace(b'"role":', b'"role":"leader","role":'),
        ENTRY.replace(b'"role":', b'"rank":1,"role":'),
        ENTRY.replace(b'"role":"case_officer",', b""),
        ENTRY.replace(b"care", b"\\u0063are"),
        ENTRY.replace(b"care", b"\\ud800"),
        ENTRY.replace(b'"version":1', b'"version":2'),
        ENTRY.replace(b"13:05:00.000000+00:00", b"13:05:00.000000"),
        ENTRY.replace(b"13:05:00.000000+00:00", b"14:05:00.000000+01:00"),
        ENTRY.replace(b"2026-03-03T13:05:00.000000+00:00", b"0001-01-01T00:00:00.000000+01:00"),
        ENTRY.replace(b"0000-000000000001", b"0000-00000000000A"),
    ],
    ids=range(22),
)
def test_what_is_not_exactly_a_line_is_refused(text: bytes) -> None:
    with pytest.raises(UnreadableExport):
        read_line(text)


@given(st.binary(max_size=60))
def test_nothing_else_than_a_line_or_a_refusal_comes_of_any_bytes(text: bytes) -> None:
    assert [] == list(readable(text))


def test_a_refusal_names_file_and_line_and_repeats_nothing() -> None:
    with pytest.raises(UnreadableExport) as caught:
        list(read_export("trail.jsonl", [write_line(Header(genesis(TOWN))), b'{"role":"secret"}\n']))
    (problem,) = caught.value.problems
    assert ("trail.jsonl", 2, False) == (problem.file, problem.line, "secret" in str(problem))


@given(heads)
def test_a_head_is_read_as_it_is_logged(head: Head) -> None:
    assert head == read_head(str(head))


@pytest.mark.parametrize(
    "text",
    ["", "no-0000:1", f":1:{'0' * 64}", f"no-0000:01:{'0' * 64}", f"no-0000:-1:{'0' * 64}", f"no-0000:1:{'0' * 63}"],
)
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(UnreadableExport, match="MUNICIPALITY:NUMBER:HASH"):
        read_head(text)

"""YAML written by people: words stay words, every value has a line, and no file is a trap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.content.yaml_document import Document, Place, parse_document
from api.domain.errors import InvalidContent, Problem


def read(text: str | bytes) -> Document:
    return parse_document("own.yaml", text.encode() if isinstance(text, str) else text)


def refusal(text: str | bytes) -> Problem:
    with pytest.raises(InvalidContent) as caught:
        read(text)
    (problem,) = caught.value.problems
    return problem


DOUBLED = [f"{one}: &{one} [*{other}, *{other}]" for one, other in zip("bcdefghi", "abcdefgh", strict=True)]
BOMB = "\n".join(["a: &a [x, x]", *DOUBLED])


@pytest.mark.parametrize(
    "word", ["no", "on", "yes", "off", "y", "n", "No", "YES", "True", "1_000", "1:30", "0x1f", ".inf"]
)
def test_a_word_stays_a_word(word: str) -> None:
    assert {"a": word} == read(f"a: {word}").content


@pytest.mark.parametrize(
    ("said", "value"),
    [("true", True), ("false", False), ("3", 3), ("-3", -3), ("2.5", 2.5), ("null", None), ("~", None), ("", None)],
)
def test_the_values_of_the_core_schema_are_read(said: str, value: object) -> None:
    assert value == read(f"a: {said}").content["a"]


@pytest.mark.parametrize(("said", "value"), [("010", 10), ("08", 8), ("-010", -10), ("007", 7)])
def test_a_number_with_leading_zeros_is_decimal(said: str, value: int) -> None:
    assert value == read(f"a: {said}").content["a"]


def test_every_value_has_its_line_and_column() -> None:
    places = read("id: x\nrows:\n  - when: {a: 1}\n").places
    shown = [places[path] for path in (("id",), ("rows", 0), ("rows", 0, "when", "a"))]
    assert [Place(1, 5), Place(3, 5), Place(3, 15)] == shown


def test_a_path_the_file_does_not_have_stands_at_the_nearest_thing_around_it() -> None:
    assert 3 == read("id: x\nrows:\n  - then: 1\n").place(("rows", 0, "when", "a")).line


def test_a_bomb_of_aliases_is_refused_at_its_first_alias() -> None:
    assert ("alias_refused", 2) == (refusal(BOMB).code, refusal(BOMB).line)


def test_a_file_of_ten_megabytes_is_refused() -> None:
    assert "too_large" == refusal(b"a: " + b"x" * 10_000_000).code


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "\n".join(" " * depth + "a:" for depth in range(500))])
def test_deep_nesting_is_refused(text: str) -> None:
    assert "too_deep" == refusal(text).code


def test_a_name_that_stands_twice_is_refused_at_the_second() -> None:
    problem = refusal("a: 1\nb: 2\na: 3\n")
    assert ("own.yaml:3: 'a' stands twice; keep one.", "duplicate_name") == (str(problem), problem.code)


def test_a_name_that_stands_twice_deep_down_is_refused() -> None:
    assert ("duplicate_name", 3) == ((problem := refusal("a:\n  - b: 1\n    b: 2\n")).code, problem.line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a:\n\t- b", 2),
        ("a: [1, 2", 1),
        ("a: b: c", 1),
        ("a: 'open", 1),
        ("a\nb: 1", 2),
        ("x: 1\n---\ny: 2", 2),
        ("%", 1),
        ("\x00", 1),
    ],
)
def test_garbage_is_refused_at_its_line(text: str, line: int) -> None:
    problem = refusal(text)
    assert "unreadable_yaml" == problem.code
    assert line <= (problem.line or 0) <= line + 1


@pytest.mark.parametrize("text", [b"a: \xff", b"\xc3(", b"a: \xed\xa0\x80"])
def test_what_is_no_utf8_is_refused(text: bytes) -> None:
    assert "unreadable_yaml" == refusal(text).code


@pytest.mark.parametrize(
    "tagged",
    [
        "!!python/object/apply:os.system [ls]",
        "!!python/name:os.system x",
        "!own x",
        "!!bool maybe",
        '!!int ""',
        '!!float ""',
        "!!timestamp soon",
        "!!timestamp 2026-13-45",
        "!!binary x",
        "!!str [x]",
        "2026-13-45",
    ],
)
def test_a_value_that_is_not_what_its_tag_says_is_refused(tagged: str) -> None:
    assert "unreadable_yaml" == refusal(f"a: {tagged}").code


def test_a_date_that_cannot_be_is_refused_at_its_line() -> None:
    assert 3 == refusal("a: 1\nb: 2\nc: 2026-13-45\n").line


def test_a_merge_is_an_ordinary_name() -> None:
    assert {"<<": {"a": 1}} == read("<<: {a: 1}").content


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert read(text).content is None


@given(st.one_of(st.binary(max_size=80), st.text("abz019:-[]{}#&*!|>'\"%@`,? \n\t~<.é", max_size=80).map(str.encode)))
def test_any_bytes_are_read_or_refused_with_a_line(text: bytes) -> None:
    try:
        assert "own.yaml" == read(text).name
    except InvalidContent as error:
        assert 1 <= (error.problems[0].line or 0)  # noqa: PT017 - either outcome is right, neither is required

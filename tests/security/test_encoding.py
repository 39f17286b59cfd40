"""base64url and JSON have one spelling each."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.security.encoding import base64url, from_base64url, json_object
from tests.security.forge import b64


@given(st.binary())
def test_what_is_written_is_read(data: bytes) -> None:
    assert data == from_base64url(base64url(data))


@given(st.binary())
def test_base64url_is_written_as_others_write_it(data: bytes) -> None:
    assert b64(data) == base64url(data)


@given(st.text(st.sampled_from("AQgwZz09-_+/=\n .é"), max_size=8))
def test_of_all_spellings_only_the_written_one_is_read(text: str) -> None:
    try:
        data = from_base64url(text)
    except ValueError:
        return
    assert base64url(data) == text


@given(
    st.dictionaries(
        st.text(), st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    )
)
def test_an_object_is_read_as_it_was_written(said: dict[str, object]) -> None:
    assert said == json_object(json.dumps(said).encode())


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_a_depth_without_end_is_refused_and_no_crash(depth: int) -> None:
    with pytest.raises(ValueError, match="not a JSON object"):
        json_object(b'{"a":' * depth + b"1" + b"}" * depth)

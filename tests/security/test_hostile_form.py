"""A token has one spelling; whatever can be read in two ways is refused before its signature is looked at."""

from base64 import urlsafe_b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.security.forge import Sign, b64, compact, der_of_es256, es256, ps256, rs256
from tests.security.provider import EC, EC_OLD, HEADER, PAYLOAD, RSA, claims_of, refusal, token

GOOD = token()
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _spellings_of(text: str) -> list[str]:
    """Write base64url with other last bits, which a forgiving reader throws away."""
    free = {2: 16, 3: 4}[len(text) % 4]
    last = ALPHABET.index(text[-1])
    return [text[:-1] + ALPHABET[last + bits] for bits in range(1, free)]


def _with_free_bits() -> str:
    """A token whose signature ends in bits that mean nothing."""
    return next(said for said in (token() for _ in range(20)) if len(said.rsplit(".", 1)[1]) % 4)


NO_TOKENS = {
    "nothing": "",
    "two dots": "..",
    "a word": "Bearer",
    "two parts": GOOD.rsplit(".", 1)[0],
    "an empty fourth part": f"{GOOD}.",
    "an empty part in front": f".{GOOD}",
    "a fourth part": f"{GOOD}.{b64(b'x')}",
    "a line end": f"{GOOD}\n",
    "a space after": f"{GOOD} ",
    "a space before": f" {GOOD}",
    "a zero byte": f"{GOOD}\x00",
    "its scheme": f"Bearer {GOOD}",
    "two tokens": f"{GOOD}{GOOD}",
    "a list of tokens": f"{GOOD},{GOOD}",
    "wide dots": GOOD.replace(".", "\uff0e"),
    "a space inside": GOOD.replace(".", ". ", 1),
    "a line end inside": f"{GOOD[:20]}\n{GOOD[20:]}",
    "a surrogate": f"{GOOD[:20]}\ud800{GOOD[20:]}",
    "a letter with an accent": f"{GOOD[:20]}é{GOOD[20:]}",
    "an exclamation mark": f"{GOOD[:20]}!{GOOD[20:]}",
    "a Cyrillic letter": GOOD.replace("e", "\u0435", 1),
    "a byte order mark": f"\ufeff{GOOD}",
}


@pytest.mark.parametrize("text", NO_TOKENS.values(), ids=NO_TOKENS)
def test_what_is_not_three_parts_of_base64url_is_refused(text: str) -> None:
    assert "token_malformed" == refusal(text)


@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("padding", ["=", "==", "===", "===="])
def test_padding_is_refused(part: int, padding: str) -> None:
    parts = GOOD.split(".")
    parts[part] += padding
    assert "token_malformed" == refusal(".".join(parts))


def test_other_last_bits_of_the_same_signature_are_refused() -> None:
    signed, signature = _with_free_bits().rsplit(".", 1)
    assert {"token_malformed"} == {refusal(f"{signed}.{other}") for other in _spellings_of(signature)}


@pytest.mark.parametrize(("plain", "url"), [("+", "-"), ("/", "_")])
def test_the_alphabet_of_plain_base64_is_refused(plain: str, url: str) -> None:
    said = next(said for said in (token() for _ in range(1000)) if url in said.rsplit(".", 1)[1])
    signed, signature = said.rsplit(".", 1)
    assert "token_malformed" == refusal(f"{signed}.{signature.replace(url, plain)}")


def test_a_token_of_exactly_eight_kibibytes_is_still_read() -> None:
    said = next(said for size in range(5_500, 6_000) if len(said := token({"more": "x" * size})) == 8192)
    assert "a-nurse" == claims_of(said).subject


TOO_LARGE = {
    "by one": GOOD + "A" * (8193 - len(GOOD)),
    "of dots": "." * 8193,
    "of many bytes": "x" * 10_000_000,
    "of letters that are no ASCII": "é" * 8193,
}


@pytest.mark.parametrize("text", TOO_LARGE.values(), ids=TOO_LARGE)
def test_a_token_that_is_too_large_is_not_read(text: str) -> None:
    assert "token_too_large" == refusal(text)


@pytest.mark.parametrize("opening", ["[", '{"a":', "[[{}],"])
def test_a_payload_nested_without_end_is_refused(opening: str) -> None:
    assert "token_malformed" == refusal(token(payload=opening * (5_900 // len(opening))))


@pytest.mark.parametrize("payload", ["[]", '"text"', "null", "7", "{", "{}x", b"\xff", b"\x00", " "])
def test_a_payload_that_is_no_object_is_refused(payload: str | bytes) -> None:
    assert "token_malformed" == refusal(token(payload=payload))


def test_an_empty_payload_is_refused() -> None:
    header, _, signature = GOOD.split(".")
    assert "token_malformed" == refusal(f"{header}..{signature}")


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"\x00" * 64,
        b"\x00" * 32 + b"\x01" * 32,
        b"\x01" * 32 + b"\x00" * 32,
        b"\xff" * 64,
        b"\x01" * 63,
        b"\x01" * 65,
        bytes.fromhex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551") * 2,
    ],
)
def test_a_signature_of_nothing_is_refused(signature: bytes) -> None:
    assert "token_signature" == refusal(token(sign=lambda _: signature))


def test_a_signature_in_der_form_is_refused() -> None:
    assert "token_signature" == refusal(token(sign=der_of_es256(EC)))


def test_a_signature_with_leading_zeros_is_refused() -> None:
    assert "token_signature" == refusal(token(sign=lambda data: b"\x00" * 32 + es256(EC)(data)))


def test_a_signature_of_another_key_is_refused() -> None:
    assert "token_signature" == refusal(token(sign=es256(EC_OLD)))


OTHER_KINDS: dict[str, tuple[str, Sign]] = {
    "PS256 for RS256": ("RS256", ps256(RSA)),
    "RS256 for PS256": ("PS256", rs256(RSA)),
    "no salt": ("PS256", ps256(RSA, salt=0)),
    "the longest salt": ("PS256", ps256(RSA, salt=222)),
    "zeros": ("RS256", lambda _: b"\x00" * 256),
    "nothing": ("RS256", lambda _: b""),
    "a leading zero": ("RS256", lambda data: b"\x00" + rs256(RSA)(data)),
}


@pytest.mark.parametrize(("alg", "sign"), OTHER_KINDS.values(), ids=OTHER_KINDS)
def test_an_rsa_signature_of_another_kind_is_refused(alg: str, sign: Sign) -> None:
    assert "token_signature" == refusal(token(header={"alg": alg, "kid": "rsa"}, sign=sign))


@given(st.integers(0, len(GOOD) * 8 - 1))
def test_no_flipped_bit_anywhere_leaves_a_token_good(bit: int) -> None:
    flipped = bytearray(GOOD.encode())
    flipped[bit // 8] ^= 1 << bit % 8
    assert refusal(flipped.decode("latin-1")).startswith("token_")


@given(st.integers(0, 2), st.integers(0, 10_000))
def test_no_flipped_bit_of_what_a_token_says_leaves_it_good(part: int, bit: int) -> None:
    parts = GOOD.split(".")
    said = bytearray(urlsafe_b64decode(parts[part] + "=="))
    said[bit // 8 % len(said)] ^= 1 << bit % 8
    parts[part] = b64(bytes(said))
    assert refusal(".".join(parts)).startswith("token_")


@given(st.text(max_size=200) | st.lists(st.binary(max_size=60).map(b64), min_size=3, max_size=3).map(".".join))
def test_nothing_a_stranger_writes_is_a_token_or_a_crash(text: str) -> None:
    assert refusal(text).startswith("token_")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([*HEADER, "crit", "cty", "x5t"]), JSON)
def test_nothing_in_a_header_crashes(name: str, value: object) -> None:
    said = compact({**HEADER, name: value}, {**PAYLOAD, "aud": "somebody-else"}, es256(EC))
    assert refusal(said).startswith("token_")


@given(st.sampled_from(list(PAYLOAD)), JSON)
def test_nothing_in_a_payload_crashes(name: str, value: object) -> None:
    said = token(header={"alg": "ES256", "kid": "ec"}, payload={**PAYLOAD, "aud": "somebody-else", name: value})
    assert refusal(said).startswith("token_")

"""A token well signed is still refused when it is not for us, not for now, or does not say what it must."""

import json

import pytest

from tests.security.provider import HOUR, OTHER, OURS, PAYLOAD, START, later, refusal, token, tokens_of

HALF_A_DAY = 12 * HOUR


@pytest.mark.parametrize(
    "iss",
    [
        None,
        "",
        "https://attacker.example",
        f"{OURS.issuer}/",
        OURS.issuer.upper(),
        f"{OURS.issuer}.attacker.example",
        OURS.issuer.removesuffix("e"),
        f" {OURS.issuer}",
        "https://login.fjordvik\u3002example",
        "https://login.fjordv\u0456k.example",
        [OURS.issuer],
        [OURS.issuer, OTHER.issuer],
        {"iss": OURS.issuer},
        1,
        True,
    ],
)
def test_only_the_exact_name_of_a_configured_issuer_is_one(iss: object) -> None:
    assert "token_issuer" == refusal(token({"iss": iss}))


def test_an_issuer_that_is_not_configured_is_refused_though_its_keys_are_at_hand() -> None:
    assert "token_issuer" == refusal(token(), by=tokens_of(OTHER))


@pytest.mark.parametrize(
    "aud",
    [
        None,
        "",
        "somebody-else",
        "mestring-test",
        "mestr",
        "Mestring",
        " mestring",
        "mestring,account",
        "mestring account",
        "\u043cestring",
        [],
        ["somebody-else"],
        ["mestring-test", "mest", "ring"],
        [["mestring"]],
        [{"mestring": 1}],
        {"mestring": True},
        {"aud": "mestring"},
        7,
        True,
    ],
)
def test_only_our_exact_audience_is_ours(aud: object) -> None:
    assert "token_audience" == refusal(token({"aud": aud}))


@pytest.mark.parametrize(
    "late", [{"seconds": HOUR + 30}, {"hours": 2}, {"days": 4000}], ids=["by the leeway", "by an hour", "by years"]
)
def test_a_token_is_over_when_it_says(late: dict[str, float]) -> None:
    assert "token_expired" == refusal(token(), at=later(**late))


def test_a_token_of_long_ago_is_over() -> None:
    assert "token_expired" == refusal(token({"iat": 0, "nbf": 0, "exp": 0}))


@pytest.mark.parametrize(
    "claims", [{"nbf": START + 31}, {"iat": START + 31, "nbf": START}, {"iat": START + 31, "nbf": None}]
)
def test_a_token_is_not_good_before_it_says(claims: dict[str, object]) -> None:
    assert "token_not_yet_valid" == refusal(token(claims))


@pytest.mark.parametrize(
    "claims",
    [
        {"iat": START, "exp": START + HALF_A_DAY + 1},
        {"iat": START - HALF_A_DAY, "nbf": START, "exp": START + 1},
        {"exp": 253_370_764_799},
    ],
)
def test_a_token_that_lives_too_long_is_refused(claims: dict[str, object]) -> None:
    assert "token_claims" == refusal(token(claims))


NO_TIMES = [
    "1",
    "",
    str(START),
    "2027-03-01T10:00:00Z",
    True,
    [],
    {},
    -1,
    -1.5,
    1e18,
    10**18,
    10**300,
    2**63,
    253_370_764_800,
]


@pytest.mark.parametrize("said", NO_TIMES, ids=repr)
@pytest.mark.parametrize("claim", ["exp", "nbf", "iat"])
def test_a_time_is_a_number_of_seconds(claim: str, said: object) -> None:
    assert "token_claims" == refusal(token({claim: said}))


@pytest.mark.parametrize("number", ["1e999", "-1e999", "9" * 400])
@pytest.mark.parametrize("claim", ["exp", "nbf", "iat"])
def test_a_number_out_of_all_bounds_is_no_time(claim: str, number: str) -> None:
    assert "token_claims" == refusal(token(payload=_with(claim, number)))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "0x10", "01", "1_000", "9" * 4400, "१"])
@pytest.mark.parametrize("claim", ["exp", "nbf", "iat"])
def test_what_is_no_number_in_json_is_not_read(claim: str, number: str) -> None:
    assert "token_malformed" == refusal(token(payload=_with(claim, number)))


@pytest.mark.parametrize("claim", ["exp", "iat", "sub", "sid", "municipality"])
def test_a_claim_that_is_missing_is_not_taken_as_good(claim: str) -> None:
    assert "token_claims" == refusal(token({claim: None}))


@pytest.mark.parametrize(
    "said",
    [
        "",
        " ",
        "two words",
        "line\nend",
        "zero\x00byte",
        "\ud800",
        "x" * 256,
        "\uff4eurse",
        "nurse\u200b",
        "nurse\u202e",
        "s\u00f8ster",
        ["a-nurse"],
        {"id": 1},
        42,
        True,
    ],
    ids=ascii,
)
@pytest.mark.parametrize("claim", ["sub", "sid"])
def test_an_id_is_short_and_visible_ascii(claim: str, said: object) -> None:
    assert "token_claims" == refusal(token({claim: said}))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "esvik",
        "Fjordvik",
        "fjordvik ",
        "fjord",
        "fjordvik,nordhavn",
        "*",
        "fjordv\u0131k",
        ["fjordvik"],
        ["fjordvik", "nordhavn"],
        {"id": "fjordvik"},
        0,
        True,
    ],
    ids=ascii,
)
def test_an_issuer_speaks_only_for_its_municipalities(said: object) -> None:
    assert "token_claims" == refusal(token({"municipality": said}))


def test_the_municipality_of_another_issuer_is_not_ours_to_speak_for() -> None:
    only_nordhavn = OURS.model_copy(update={"municipalities": ("nordhavn",)})
    assert "token_claims" == refusal(token({"municipality": "fjordvik"}), by=tokens_of(only_nordhavn, OTHER))


@pytest.mark.parametrize("claim", ["exp", "aud", "iss", "sub", "municipality", "unknown"])
def test_a_claim_that_stands_twice_is_refused(claim: str) -> None:
    assert "token_malformed" == refusal(token(payload=f'{{"{claim}": 1, {_with(claim, "1")[1:]}'))


def test_a_name_written_with_escapes_is_the_same_name() -> None:
    assert "token_malformed" == refusal(token(payload=f'{{"\\u0073ub": "boss", {_with("x", "1")[1:]}'))


def _with(claim: str, number: str) -> str:
    """Write a payload in which a claim is a number written just so."""
    said = {**PAYLOAD, claim: "THE NUMBER"}
    return json.dumps(said).replace('"THE NUMBER"', number)

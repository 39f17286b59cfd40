"""Which answer holds: laws over any answers, by anybody, in any order."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from api.domain.care.answers import VOICES, RecordedAnswer, Standing, Voice, standing
from api.domain.vocabulary import Informant
from tests.domain.care.said import ASKED_OF, NOON, answers, of_voice, said

FACTS = ("confidence", "lives_alone", "washing", "washing.own_importance", "going.mood", "abuse_suspected")
several = answers(names=FACTS)
Given = list[RecordedAnswer]
_EVENING = NOON + timedelta(hours=8)


def holds(*given_answers: RecordedAnswer) -> dict[str, Standing]:
    return standing(given_answers, ASKED_OF)


@given(several, st.randoms(use_true_random=False))
def test_the_order_answers_are_listed_in_changes_nothing(listed: Given, chance: Random) -> None:
    shuffled = chance.sample(listed, len(listed))
    assert holds(*listed) == holds(*shuffled)


@given(several)
def test_what_holds_is_the_newest_of_its_voice(listed: Given) -> None:
    held = holds(*listed)
    newest = {name: of_voice(listed, name, one.answer.voice)[-1] for name, one in held.items()}
    assert newest == {name: one.answer for name, one in held.items()}


@given(several)
def test_what_the_citizen_said_holds_whatever_others_say_later(listed: Given) -> None:
    own = {name: of_voice(listed, name, Voice.CITIZEN) for name in FACTS if ASKED_OF.get(name) == "citizen"}
    newest = {name: said_last[-1] for name, said_last in own.items() if said_last and said_last[-1].value is not None}
    held = holds(*listed)
    assert newest == {name: held[name].answer for name in newest}


@given(several)
def test_beside_stands_the_newest_of_every_other_voice_that_has_not_taken_it_back(listed: Given) -> None:
    for name, one in holds(*listed).items():
        voices = {voice: said_last[-1] for voice in Voice if (said_last := of_voice(listed, name, voice))}
        others = {voice: last for voice, last in voices.items() if last.value is not None}
        del others[one.answer.voice]
        assert others == {other.voice: other for other in one.beside}


@given(several)
def test_nothing_is_about_a_fact_nobody_answered(listed: Given) -> None:
    assert set(holds(*listed)) <= {answer.fact for answer in listed if answer.value is not None}


@given(several, st.sampled_from(FACTS), st.sampled_from(Informant))
def test_taking_back_leaves_a_voice_silent_and_the_others_as_they_were(
    listed: Given, name: str, informant: Informant
) -> None:
    voice = VOICES[informant]
    taken = holds(*listed, said(name, None, voice, minute=6, number=99))
    silent = holds(*(one for one in listed if (one.fact, one.voice) != (name, voice)))
    assert silent == taken


def test_answering_again_after_taking_back_holds() -> None:
    first, back, again = (said("confidence", value, minute=minute) for minute, value in enumerate((3, None, 5)))
    assert again == holds(first, back, again)["confidence"].answer


def test_of_two_answers_at_one_instant_the_later_number_holds() -> None:
    one, two = said("confidence", 3, number=1), said("confidence", 7, number=2)
    assert two == holds(two, one)["confidence"].answer


def test_what_was_long_on_its_way_does_not_undo_what_was_said_since() -> None:
    late = replace(said("washing", 3, Voice.PROFESSIONAL, minute=0, number=2), recorded_at=_EVENING)
    since = said("washing", 1, Voice.PROFESSIONAL, minute=5)
    assert Standing(since, ()) == holds(since, late)["washing"]


def test_an_answer_recorded_twice_holds_no_longer_than_once() -> None:
    first, since = said("confidence", 3), said("confidence", 7, minute=1)
    again = replace(first, number=2, recorded_at=_EVENING)
    assert since == holds(first, since, again)["confidence"].answer


def test_a_relative_speaks_for_a_citizen_only_until_they_speak() -> None:
    own, kin = said("lives_alone", value=True), said("lives_alone", value=False, voice=Voice.RELATIVE)
    assert Standing(kin, ()) == holds(kin)["lives_alone"]
    assert Standing(own, (kin,)) == holds(own, kin)["lives_alone"]


def test_everybody_who_sees_it_otherwise_stands_beside() -> None:
    own, kin, seen = (said("confidence", number, voice) for number, voice in enumerate(Voice))
    assert Standing(own, (kin, seen)) == holds(seen, kin, own)["confidence"]


def test_what_professionals_find_out_is_theirs_first() -> None:
    own, seen = said("washing", 0, minute=1), said("washing", 3, Voice.PROFESSIONAL)
    assert Standing(seen, (own,)) == holds(seen, own)["washing"]


def test_with_help_to_say_it_the_citizen_still_speaks() -> None:
    together = {Informant.CITIZEN, Informant.CITIZEN_WITH_RELATIVE, Informant.CITIZEN_WITH_STAFF}
    assert together == {informant for informant, voice in VOICES.items() if voice is Voice.CITIZEN}


def test_every_informant_has_a_voice() -> None:
    assert set(Informant) == set(VOICES)

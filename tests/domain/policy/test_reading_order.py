"""What a table may not ask about: the step before it is read, and tables that collect many answers or none."""

import pytest

from api.domain.policy.model import Table
from tests.domain.policy.rules import STEP, refused, row, table, text

AFTERWARDS = table(row("high", when={"primary_step": ">= 4"}, then="much"), row("low", then="little"), output="amount")
OF_A_FLAG = table(row("hurry", when={"flag": "urgent"}, then="soon"), row("wait", then="later"), output="pace")
OF_A_SERVICE = table(
    row("flag-of-service", when={"service": "reablement"}, then="second_look"), output="flag", hit="collect"
)
STEP_OF_A_SERVICE = STEP.model_copy(
    update={"inputs": (*STEP.inputs, "service"), "rows": (row("meals", when={"service": "meals"}, then=2), *STEP.rows)}
)
REGAIN_COLLECTS = table(
    row("collected", when={"minor": True}, then="offer"),
    output="regain",
    hit="collect",
    values={name: text() for name in ("offer", "wait", "not_suitable", "not_needed")},
)
WITHOUT_REGAIN = ("measures", "dimensions", "need", "five-questions", "services-care", "flags-common")


def test_a_single_answer_that_asks_for_the_step_is_refused() -> None:
    assert () != refused(AFTERWARDS)


@pytest.mark.parametrize("asking", [OF_A_FLAG, OF_A_SERVICE], ids=["flag", "service"])
def test_a_table_that_asks_what_another_collects_is_refused(asking: Table) -> None:
    assert () != refused(asking)


def test_a_step_that_asks_what_another_table_collects_is_refused() -> None:
    assert () != refused(step=STEP_OF_A_SERVICE)


def test_a_table_that_others_ask_must_give_one_answer() -> None:
    assert () != refused(REGAIN_COLLECTS, uses=WITHOUT_REGAIN)

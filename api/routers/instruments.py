"""Instruments: which there are, and what a set of answers comes to; nothing is stored."""

from typing import Annotated

from fastapi import APIRouter, Path

from api.domain.instruments import INSTRUMENTS, score
from api.routers.depends import SettingsGiven
from api.routers.problems import OPEN_RESPONSES
from api.routers.strict_json import StrictRoute
from api.schemas.instruments import InstrumentOut, ScoreOut, ScoreRequest

router = APIRouter(prefix="/instruments", tags=["Instruments"], responses=OPEN_RESPONSES, route_class=StrictRoute)


@router.get("", operation_id="list_instruments", summary="Every instrument")
async def instruments() -> list[InstrumentOut]:
    """List the instruments with scale, direction, licence and rule for missing answers."""
    return [InstrumentOut.model_validate(instrument) for instrument in INSTRUMENTS.values()]


@router.post("/{instrument}/score", operation_id="score_instrument", summary="Score one instrument")
async def score_one(
    instrument: Annotated[str, Path(max_length=80)], asked: ScoreRequest, settings: SettingsGiven
) -> ScoreOut:
    """Score a set of answers; an instrument that needs a licence is refused until it is attested in the settings."""
    result = score(instrument, asked.answers, attested=settings.attested_instruments)
    return ScoreOut.of(result, INSTRUMENTS[result.instrument])

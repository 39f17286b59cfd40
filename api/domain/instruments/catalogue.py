"""The one catalogue of instruments, and the one way to score them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic

from api.domain.errors import UnknownName
from api.domain.instruments.answers import Sheet, read
from api.domain.instruments.barthel import BARTHEL, Barthel, score_barthel
from api.domain.instruments.chair_stand import CHAIR_STAND, ChairStand, score_chair_stand
from api.domain.instruments.copm import COPM, Copm, score_copm
from api.domain.instruments.definition import Instrument
from api.domain.instruments.eq5d5l import EQ5D5L, Eq5d5l, score_eq5d5l
from api.domain.instruments.fsiii import FSIII, Functioning, score_fsiii
from api.domain.instruments.gas import GAS, Goal, Goals, score_gas
from api.domain.instruments.hlq import HLQ, Hlq, score_hlq
from api.domain.instruments.hls_eu_q16 import HLS_EU_Q16, HlsEuQ16, score_hls_eu_q16
from api.domain.instruments.licence import check_licence
from api.domain.instruments.lsns6 import LSNS6, Lsns6, score_lsns6
from api.domain.instruments.pam import PAM, Pam, score_pam
from api.domain.instruments.result import Result
from api.domain.instruments.rulers import (
    CONFIDENCE_RULER,
    IMPORTANCE_RULER,
    Ruler,
    score_confidence,
    score_importance,
)
from api.domain.instruments.semcd6 import SEMCD6, Semcd6, score_semcd6
from api.domain.instruments.sppb import SPPB, Sppb, score_sppb
from api.domain.instruments.stages import STAGES, StageOfChange, score_stages
from api.domain.instruments.who5 import WHO5, Who5, score_who5
from api.domain.instruments.whodas12 import WHODAS12, Whodas12, score_whodas12


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Sheet]):
    """An instrument, the sheet it is answered on, and its scoring; `names` when the items sit one level down."""

    instrument: Instrument
    sheet: type[Sheet]
    scoring: Callable[[Sheet], Result]
    names: Iterable[str] | None = None

    def score(self, answers: Mapping[str, object]) -> Result:
        names = self.sheet.model_fields if self.names is None else self.names
        return self.scoring(read(self.sheet, answers, names=names))


_ENTRIES = (
    _Entry(FSIII, Functioning, score_fsiii),
    _Entry(SPPB, Sppb, score_sppb),
    _Entry(WHO5, Who5, score_who5),
    _Entry(GAS, Goals, score_gas, names=tuple(Goal.model_fields)),
    _Entry(SEMCD6, Semcd6, score_semcd6),
    _Entry(IMPORTANCE_RULER, Ruler, score_importance),
    _Entry(CONFIDENCE_RULER, Ruler, score_confidence),
    _Entry(STAGES, StageOfChange, score_stages),
    _Entry(CHAIR_STAND, ChairStand, score_chair_stand),
    _Entry(COPM, Copm, score_copm),
    _Entry(EQ5D5L, Eq5d5l, score_eq5d5l),
    _Entry(WHODAS12, Whodas12, score_whodas12),
    _Entry(LSNS6, Lsns6, score_lsns6),
    _Entry(HLS_EU_Q16, HlsEuQ16, score_hls_eu_q16),
    _Entry(HLQ, Hlq, score_hlq),
    _Entry(PAM, Pam, score_pam),
    _Entry(BARTHEL, Barthel, score_barthel),
)
_SCORERS: Mapping[str, Callable[[Mapping[str, object]], Result]] = MappingProxyType(
    {entry.instrument.id: entry.score for entry in _ENTRIES}
)

INSTRUMENTS: Mapping[str, Instrument] = MappingProxyType({entry.instrument.id: entry.instrument for entry in _ENTRIES})


def score(instrument_id: str, answers: Mapping[str, object], *, attested: Collection[str] = ()) -> Result:
    """Score the answers to one instrument.

    Raises UnknownName for an id that is not in the catalogue, LicenceNotAttested for an owned instrument whose id is
    not in `attested`, and InvalidFacts with every answer that cannot be used.
    """
    if instrument_id not in INSTRUMENTS:
        raise UnknownName(kind="instrument", name=instrument_id, known=INSTRUMENTS)
    check_licence(INSTRUMENTS[instrument_id], attested)
    return _SCORERS[instrument_id](answers)

"""Instruments: pure scoring of what was measured or asked, each on its own scale, an unknown never read as 0."""

from api.domain.instruments.catalogue import INSTRUMENTS, score
from api.domain.instruments.definition import Band, Direction, Instrument, Licence, MissingRule, Source
from api.domain.instruments.licence import LicenceNotAttested
from api.domain.instruments.movement import Change, Movement, change
from api.domain.instruments.result import Part, Range, Result, UnknownReason
from api.domain.instruments.stages import transition
from api.domain.vocabulary import Stage

__all__ = [
    "INSTRUMENTS",
    "Band",
    "Change",
    "Direction",
    "Instrument",
    "Licence",
    "LicenceNotAttested",
    "MissingRule",
    "Movement",
    "Part",
    "Range",
    "Result",
    "Source",
    "Stage",
    "UnknownReason",
    "change",
    "score",
    "transition",
]

"""What people of these tests say and are called: words that stand nowhere else, so that they are found anywhere.

Nobody here is real; numbers are of the synthetic ranges.
"""

from datetime import date

from api.domain.identifiers import synthetic_norwegian

_BORN = date(1941, 5, 17)
NUMBER, NUMBER_2, NUMBER_3 = (synthetic_norwegian(_BORN, serial).value for serial in range(3))
GIVEN_NAME, FAMILY_NAME, OTHER_NAME = "Zinnober", "Quittenbaum", "Xylander"
ADDRESS = {
    "street": "Muskatnussvegen 7",
    "postal_code": "9876",
    "town": "Hagebuttendal",
    "phone": "+47 555 01 234",
    "email": "zinnober@quittenbaum.example",
}
WISH = "Jeg vil danse Springlek igjen"
GOAL = "Hente Sauerkirschen selv"
PLACED = "Det er Mittelmass"
AGREED = "Vi prøver Purzelbaum"
REASON = "Fordi Kaulquappen"
REPLY = "Gjerne med Wunderkerzen"
TOOK_PART = "Ein Zaungast"

RECOGNISABLE = (
    NUMBER,
    NUMBER_2,
    NUMBER_3,
    GIVEN_NAME,
    FAMILY_NAME,
    OTHER_NAME,
    "Muskatnussvegen",
    "Hagebuttendal",
    "555 01 234",
    "zinnober@",
    "Springlek",
    "Sauerkirschen",
    "Mittelmass",
    "Purzelbaum",
    "Kaulquappen",
    "Wunderkerzen",
    "Zaungast",
)
"""Every one of these in a log is somebody's."""

"""How a case begins: who gets in touch, by which way, and who writes it down."""

from api.domain.access.actor import Actor
from api.domain.care.case import Channel, Consent, FromWhom
from api.synthetic.course import GotInTouch
from api.synthetic.life import Life
from api.synthetic.rules import Drawn, Rules, by_rules
from api.synthetic.said import theme_of
from api.synthetic.situation import Situation

_OWN_WORDS_OF = frozenset({FromWhom.CITIZEN, FromWhom.RELATIVE})


def get_in_touch(life: Life, situation: Situation) -> None:
    """Open the case with a first contact."""
    by, said = _contact(life, situation, urgent=situation.urgent)
    life.course.open(life.diary.at, by, said, team_id=life.district.assessment.id)


def call_again(life: Life, situation: Situation) -> None:
    """Record a later contact."""
    by, said = _contact(life, situation, urgent=False)
    life.course.contact(life.diary.at, by, said)


def _contact(life: Life, situation: Situation, *, urgent: bool) -> tuple[Actor, GotInTouch]:
    drawn: dict[str, str | bool] = {
        "child": life.person.is_child,
        "kin": bool(life.person.kin),
        "group": situation.group,
        "lead": situation.lead,
    }
    from_whom = FromWhom(_by(life, life.town.figures.from_whom, drawn))
    own, theme = _own_user(life, from_whom), theme_of(life.town, life.person, situation)
    drawn |= {"from_whom": from_whom, "account": own is not None}
    said = GotInTouch(
        from_whom=from_whom,
        channel=Channel(_by(life, life.town.figures.channel, drawn)),
        wish=life.chance.one_of(theme.wishes) if from_whom in _OWN_WORDS_OF else None,
        urgent=urgent,
        consent=Consent(_by(life, life.town.figures.consent, drawn)),
    )
    if from_whom is FromWhom.CARE_SYSTEM:
        return life.town.staff.system, said
    return own or life.professional(), said


def _own_user(life: Life, from_whom: FromWhom) -> Actor | None:
    """Give the user of whoever gets in touch themselves."""
    match from_whom:
        case FromWhom.CITIZEN:
            return life.citizen()
        case FromWhom.RELATIVE:
            return life.relative()
        case _:
            return None


def _by(life: Life, rules: Rules, drawn: Drawn) -> str:
    return str(by_rules(rules, drawn, life.chance))

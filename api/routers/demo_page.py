"""The page of the demo issuer: everybody one can sign in as, one link each. Plain HTML that runs nothing."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from fastapi.responses import HTMLResponse

from api.domain.text import Language, Text
from api.schemas.sign_in import DemoMunicipality, DemoPerson
from api.security.authorization import Said

TITLE: Final = Text(nb="Hvem vil du være?", da="Hvem vil du være?", en="Who do you want to be?")
EXPLAINED: Final = Text(
    nb="Dette er en demonstrasjon. Ingen av dem finnes. Velg en person for å logge inn, uten passord.",
    da="Dette er en demonstration. Ingen af dem findes. Vælg en person for at logge ind, uden adgangskode.",
    en="This is a demonstration. None of these people exist. Choose one to sign in, without a password.",
)
NOBODY: Final = Text(
    nb="Her er det ingen ennå. De lages med «mestring demo seed».",
    da="Her er ingen endnu. De laves med »mestring demo seed«.",
    en="There is nobody here yet. “mestring demo seed” makes them.",
)
REFUSED_TITLE: Final = Text(
    nb="Du kan ikke logge inn herfra", da="Du kan ikke logge ind herfra", en="You cannot sign in from here"
)
REFUSED: Final = Text(
    nb="Siden du kom fra, er ikke kjent her. Gå tilbake og prøv en gang til.",
    da="Siden, du kom fra, er ikke kendt her. Gå tilbage, og prøv en gang til.",
    en="The page you came from is not known here. Go back and try again.",
)
LEFT_TITLE: Final = Text(nb="Du er logget ut", da="Du er logget ud", en="You are signed out")
LEFT: Final = Text(nb="Du kan lukke denne siden.", da="Du kan lukke denne side.", en="You can close this page.")
HAS_CASE: Final = Text(nb="har en sak", da="har en sag", en="has a case")
SPEAKS: Final = Text(nb="har fullmakt", da="har fuldmagt", en="holds a power of attorney")

_STYLE: Final = "body{font:1.125rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}a{padding:.25rem 0}"
_HASH: Final = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def choice(language: Language, said: Said, towns: Iterable[DemoMunicipality]) -> HTMLResponse:
    """Show everybody; each link asks again what was asked, with a person chosen."""
    asked = [(name, value) for name, values in said.items() if name != "login_hint" for value in values]
    body = "".join(part for town in towns if town.people for part in _town(town, asked, language))
    return _page(language, TITLE, f"<p>{_said(EXPLAINED, language)}</p>{body or f'<p>{_said(NOBODY, language)}</p>'}")


def refused(language: Language) -> HTMLResponse:
    """Say that whoever sent the reader here is not known; nothing they sent is shown, and there is no way on."""
    body = f"<p>{_said(REFUSED, language)}</p>"
    return _page(language, REFUSED_TITLE, body, status=HTTPStatus.BAD_REQUEST)


def left(language: Language) -> HTMLResponse:
    """Say that nobody is signed in any more."""
    return _page(language, LEFT_TITLE, f"<p>{_said(LEFT, language)}</p>")


def _town(town: DemoMunicipality, asked: list[tuple[str, str]], language: Language) -> Iterator[str]:
    yield f'<h2 lang="{town.language}">{escape(town.name)}</h2>'
    for role in dict.fromkeys(person.role for person in town.people):
        links = "".join(_link(person, asked, language) for person in town.people if person.role == role)
        yield f"<h3>{escape(role.capitalize())}</h3><ul>{links}</ul>"


def _link(person: DemoPerson, asked: list[tuple[str, str]], language: Language) -> str:
    query = escape(urlencode([*asked, ("login_hint", person.login_hint)]))
    notes = [HAS_CASE] * person.has_case + [SPEAKS] * person.speaks_for_somebody
    note = "".join(f", {_said(one, language)}" for one in notes)
    return f'<li><a href="?{query}">{escape(person.name)}</a>{note}</li>'


def _said(text: Text, language: Language) -> str:
    return escape(text[language])


def _page(language: Language, title: Text, body: str, *, status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{_said(title, language)} - Mestring</title><style>{_STYLE}</style>"
    )
    page = (
        f'<!DOCTYPE html><html lang="{language}"><head>{head}</head>'
        f"<body><main><h1>{_said(title, language)}</h1>{body}</main></body></html>"
    )
    return HTMLResponse(page, status, {"Content-Security-Policy": _POLICY})

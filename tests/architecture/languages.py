"""Words that give a text away: words that judge a person, and words of only one of two near languages.

A word stands in NORWEGIAN_ONLY when no Danish text can rightly hold it, and the other way round. Words both
languages have are left out, even where they mean different things (ble, gjort, lege, mat, slik, vært).
"""

import re

DEFICIT = {
    "nb": """
        svak svake svakt svakere ressurssvak ressurssvake ressurssvakt pleietrengende dement demente umotivert
        umotiverte handikappet handikappede byrde byrden byrder tungpleie tungpleier
        |lider av|mangler evne|mangler evnen
    """,
    "da": """
        svag svage svagt svagere ressourcesvag ressourcesvage ressourcesvagt plejekrævende dement demente umotiveret
        umotiverede handicappet handicappede byrde byrden byrder tungpleje
        |lider af|mangler evne|mangler evnen
    """,
    "en": """
        weak weaker weakest weakness demented unmotivated handicapped burden burdens burdensome non-compliant
        noncompliant non-compliance
        |suffers from|suffering from|risk score|heavy care|lacks the ability
    """,
}
"""Never written about a person; per language the single words, then phrases between bars."""

NORWEGIAN_ONLY = """
    aktivitetene alltid av avklare avlastning avtale avtaler besøk besøker bli blir blitt bruker brukeren deg dere
    ektefelle enn etter etterpå fikk fortell forteller gir gjennom gjør gjøre hadde helsehjelp helsetjenesten henne
    hjelp hjelpe hjelpemidler hjelpen hjelper hjemmesykepleie hva hverandre igjen ikkje inn innbygger innbyggeren
    innkjøp kanskje kunnskap kveld kvelden leser meg mellom mye nei noe noen opp oppfølging oppgaver opplæring oss
    pasient pleie rengjøring ressurser rett riktig seg selvstendig sier snakk språk spørsmål syk sykdom sykehjem
    sykehus sykepleie sykepleier søknad tar tiltak trene trenger trening trygg trygghetsalarm uke uken uker ut uten
    vedtak vei veien velferdsteknologi viktig viktigst våre
"""

DANISH_ONLY = """
    af afgørelse afklare aflastning aftale aftaler aldrig altid besøg blevet blive bliver brug bruge bruger dage dig
    efter endnu fik fortæl fortælle fortæller fællesskab gennem genoptræning giver gør gøre havde hinanden
    hjemmepleje hjælp hjælpe hjælpemidler hjælper hvad hvornår igen ind indkøb jer jeres læge lægen læser mad maden
    mellem mig mulighed måske nej nogen noget nogle nu nødkald op os pleje plejebolig plejehjem rengøring ressourcer
    rigtig sig siger snak sprog spørg sundhed syg sygdom sygehus sygepleje sygeplejerske søg tager tilbage tryg
    tryghed træne træner træning ud uden uge ugen uger vej vejen vigtig vigtigst vigtigt vores ægtefælle
"""


def any_of(words: str) -> re.Pattern[str]:
    """Match any of these whole words or phrases, in small letters or capitals."""
    single, *phrases = words.split("|")
    alternatives = "|".join(re.escape(word) for word in [*map(str.strip, phrases), *single.split()])
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)

"""A town with a citizen at every stage: Kari got in touch, Nils is being mapped, Ola's assessment is signed.

Liv has no case. Kari has a number, an address and Per, who has her power of attorney.
"""

from dataclasses import dataclass, field
from typing import Any

from tests.system.words import ADDRESS, GOAL, NUMBER, WISH
from tests.world.town import CONTACT, Town


@dataclass
class Scene:
    """A town, and the ids of what is in it by name."""

    town: Town
    ids: dict[str, str] = field(default_factory=dict)
    _signed_in: dict[str, dict[str, str]] = field(default_factory=dict)

    def headers(self, who: str) -> dict[str, str]:
        """Give the headers of somebody, who stays in one session."""
        return self._signed_in.setdefault(who, self.town.headers(who))


def make_scene(town: Town) -> Scene:
    """Let things happen in a town."""
    scene = Scene(town)
    named = town.users | town.citizens | town.relatives | town.teams
    scene.ids |= {name: str(found) for name, found in named.items()}
    scene.ids |= {f"{name}_district": str(found) for name, found in town.districts.items()}
    scene.ids["power"] = str(town.rows("SELECT id FROM power_of_attorney WHERE municipality_id = $town")[0]["id"])
    _kari(scene)
    for citizen, stage in (("nils", "mapped"), ("ola", "signed")):
        _mapped(scene, citizen, stage)
    signature = _made(scene, "/cases/{signed}/assessments/{signed_assessment}/signature", {}, If_Match='"1"')
    scene.ids["recommended"] = signature["recommended"]["id"]
    oda = {"name": "Oda Testperson", "relation": "sibling"}
    scene.ids["oda"] = _made(scene, "/citizens/{ola}/relatives", oda)["id"]
    scene.ids["view"] = _made(scene, "/me/views", {"name": "Northwards", "narrowed": {"team": scene.ids["north"]}})[
        "id"
    ]
    return scene


def _kari(scene: Scene) -> None:
    contact = CONTACT | {"wish": f"{WISH} {scene.town.municipality_id}"}
    scene.ids["contacted"] = scene.town.open_case("kari", contact=contact)
    _made(scene, "/citizens/{kari}/numbers", {"national_number": NUMBER})
    kept = scene.town.call("assessor", "PATCH", f"/citizens/{scene.ids['kari']}", {"address": ADDRESS}, If_Match='"2"')
    assert 200 == kept.status_code, kept.text


def _mapped(scene: Scene, citizen: str, stage: str) -> None:
    scene.ids[stage] = case = scene.town.open_case(citizen)
    scene.ids[f"{stage}_assessment"] = scene.town.open_assessment(case)
    answers = [
        {"fact": "own_goals", "value": [f"{GOAL} {scene.town.municipality_id}"], "informant": "citizen"},
        {"fact": "washing", "value": 2, "informant": "citizen_with_staff"},
        {"fact": "dressing", "value": 1, "informant": "staff"},
        {"fact": "importance", "value": 8, "informant": "citizen"},
        {"fact": "confidence", "value": 6, "informant": "citizen"},
    ]
    _made(scene, f"/cases/{{{stage}}}/assessments/{{{stage}_assessment}}/answers", {"answers": answers})


def _made(scene: Scene, path: str, body: Any, **headers: str) -> Any:
    response = scene.town.post("assessor", path.format(**scene.ids), body, **headers)
    assert 201 == response.status_code, response.text
    return response.json()

"""The image and the compose file: nothing a linter finds, no secret in them, and no more rights than it takes."""

import json
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from api.main import create_app
from api.settings import Settings
from tests.architecture.tree import ROOT

HADOLINT = Path(sys.executable).with_name("hadolint")
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
STEPS = [line for line in DOCKERFILE.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
STAGES = [found.start() for found in re.finditer(r"^FROM ", DOCKERFILE, re.MULTILINE)]

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if "build" in service]
VARIABLES = {
    field.validation_alias or f"MESTRING_{name.upper()}": field for name, field in Settings.model_fields.items()
}
OF_UVICORN = {"FORWARDED_ALLOW_IPS"}
SECRET = re.compile(r"PASSWORD|OWNER_URL|DATABASE_URL")
GIVEN = re.compile(r"\$\{\w+:\?[^}]+\}")
"""A value that has to come from outside: without it, nothing starts."""

NGINX = (ROOT / "deploy" / "nginx" / "mestring.conf.template").read_text("utf-8")


def words(step: str) -> list[str]:
    """Give the words of every step of one kind, in order."""
    return [word for line in STEPS if line.startswith(f"{step} ") for word in line.split()[1:]]


def test_a_linter_finds_nothing_in_the_dockerfile() -> None:
    command = [str(HADOLINT), "--format", "json", "--no-fail", str(ROOT / "Dockerfile")]
    found = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - fixed words, no shell
    assert [] == json.loads(found.stdout)


def test_what_builds_is_not_what_runs() -> None:
    assert 2 == len(STAGES)
    assert "uv" not in DOCKERFILE[STAGES[1] :].split()


def test_what_is_installed_is_what_the_makefile_locks() -> None:
    first_uv = "sed -n '/^uv==/,/^ *# via/p' requirements.lock"
    assert (True, True) == (first_uv in DOCKERFILE, first_uv in (ROOT / "Makefile").read_text("utf-8"))
    assert "-c requirements.lock -b requirements.lock" in DOCKERFILE


def test_only_what_may_be_sent_to_the_build_is_copied() -> None:
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    copied = [line.split()[1:-1] for line in STEPS if line.startswith("COPY ") and "--from" not in line]
    assert set() == {name for names in copied for name in names} - sent


def test_it_does_not_run_as_root() -> None:
    assert ["10001:10001"] == words("USER")


def test_no_step_holds_a_secret() -> None:
    assert [] == [line for line in STEPS if re.match(r"(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|_URL)", line)]


def test_every_variable_of_the_image_is_a_setting() -> None:
    named = {word.split("=")[0] for word in words("ENV") if word.startswith("MESTRING_")}
    assert (True, set()) == (bool(named), named - set(VARIABLES))


def test_health_is_asked_where_there_is_an_answer() -> None:
    (asked,) = re.findall(r"http://127\.0\.0\.1:8000(/[^']+)'", next(line for line in STEPS if "HEALTHCHECK" in line))
    assert asked in create_app().openapi()["paths"]


@pytest.mark.parametrize("name", SERVICES)
def test_no_container_may_gain_rights(name: str) -> None:
    service = SERVICES[name]
    assert ["no-new-privileges:true"] == service["security_opt"]
    assert set() == {"privileged", "cap_add", "devices", "pid", "ipc"} & service.keys()


@pytest.mark.parametrize("name", [*OURS, "web"])
def test_ours_write_to_nothing_but_their_volumes(name: str) -> None:
    service = SERVICES[name]
    assert (True, ["ALL"]) == (service["read_only"], service["cap_drop"])
    assert "/tmp" in service["tmpfs"]  # noqa: S108 - the place in the container, not one of this machine


def test_only_the_web_server_is_reached_from_outside() -> None:
    assert ["web"] == [name for name, service in SERVICES.items() if "ports" in service]


def test_the_database_is_reached_from_inside_only() -> None:
    assert (["inside"], True) == (SERVICES["database"]["networks"], COMPOSE["networks"]["inside"]["internal"])


def test_no_server_process_holds_the_key_of_the_owner() -> None:
    holders = {name for name in OURS if "MESTRING_DATABASE_OWNER_URL" in SERVICES[name].get("environment", {})}
    assert {"migrate", "operator"} == holders


@pytest.mark.parametrize("name", SERVICES)
def test_every_secret_comes_from_outside(name: str) -> None:
    variables = SERVICES[name].get("environment", {})
    secrets = {variable: value for variable, value in variables.items() if SECRET.search(variable)}
    assert {} == {variable: value for variable, value in secrets.items() if not GIVEN.search(value)}


@pytest.mark.parametrize("name", OURS)
def test_every_variable_of_ours_is_a_setting(name: str) -> None:
    assert set() == set(SERVICES[name].get("environment", {})) - set(VARIABLES) - OF_UVICORN


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    """The folder of deployment, with its secrets just made."""
    folder = copytree(ROOT / "deploy", tmp_path / "deploy", ignore=lambda *_: [".env"])
    make(folder)
    return folder


def make(folder: Path) -> None:
    """Make the secrets."""
    subprocess.run([str(folder / "make-secrets")], check=True, capture_output=True)  # noqa: S603 - our own file, no shell


def test_a_password_is_made_for_every_one_that_is_asked_for(secrets: Path) -> None:
    asked = set(re.findall(r"\$\{(\w+):\?", (ROOT / "compose.yaml").read_text("utf-8")))
    made = dict(line.split("=") for line in (secrets / ".env").read_text("utf-8").splitlines())
    assert asked == set(made)
    assert {64} == {len(password) for password in made.values()}


def test_passwords_are_for_their_owner_only_and_are_not_made_anew(secrets: Path) -> None:
    before = (secrets / ".env").read_text("utf-8")
    make(secrets)
    assert (0o600, before) == ((secrets / ".env").stat().st_mode & 0o777, (secrets / ".env").read_text("utf-8"))


def test_every_file_of_ours_that_is_mounted_is_there() -> None:
    mounted = [volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])]
    ours = [path for path in mounted if path.startswith("./deploy")]
    assert [] == [path for path in ours if not (ROOT / path).exists()]


def test_the_service_starts_when_schema_and_keyring_are_there() -> None:
    awaited = {name: after["condition"] for name, after in SERVICES["service"]["depends_on"].items()}
    assert dict.fromkeys(["migrate", "keyring"], "service_completed_successfully") == awaited


@pytest.mark.parametrize("name", ["migrate", "keyring", "service", "operator"])
def test_every_command_exists(name: str) -> None:
    asked = " ".join(SERVICES[name].get("command", [])).split()
    at = asked.index("mestring") + 1 if "mestring" in asked else len(asked)
    assert " ".join(asked[at:]) in {"", "db upgrade", "keys new"}


def test_secrets_are_not_committed() -> None:
    kept = (ROOT / "deploy" / ".gitignore").read_text("utf-8").splitlines()
    assert {".env", "secrets/*"} <= set(kept)


@pytest.mark.parametrize("path", ["/api/v1/cases", "/docs", "/openapi.json", "/swagger/swagger-ui.css"])
def test_the_web_server_passes_on_what_the_service_answers(path: str) -> None:
    (passed_on,) = re.findall(r"location ~ (\S+) \{", NGINX)
    assert re.match(passed_on, path)


@pytest.mark.parametrize("path", ["/metrics", "/demo-issuer/jwks", "/", "/cases/1", "/docs/x", "/apix"])
def test_the_web_server_passes_nothing_else_on(path: str) -> None:
    (passed_on,) = re.findall(r"location ~ (\S+) \{", NGINX)
    assert not re.match(passed_on, path)


def test_the_pages_of_the_web_app_run_only_their_own_scripts() -> None:
    (policy,) = re.findall(r'Content-Security-Policy "([^"]+)"', NGINX)
    rules = {name: sources for name, *sources in (part.split() for part in policy.split(";"))}
    assert ["'none'"] == rules["default-src"]
    assert ["'self'"] == rules["script-src"] == rules["style-src"]
    assert ["'none'"] == rules["frame-ancestors"] == rules["base-uri"]


def test_where_a_request_comes_from_is_not_taken_from_the_request() -> None:
    assert ["$remote_addr"] == re.findall(r"X-Forwarded-For (\S+);", NGINX)

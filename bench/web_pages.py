"""The pages an assessor lives in, behind the sign-in, as Lighthouse scores the production build on this machine."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Measured, NotMeasured
from bench.process import MESTRING, free_port, serving

ROOT: Final = Path(__file__).resolve().parent.parent
HERE: Final = ROOT / "bench" / "web"
BUILT: Final = ROOT / "frontend" / "dist"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

LIMITS: Final = {"performance": 95.0, "accessibility": 100.0}
"""Of 100."""

_AT_MOST: Final = 900
_CITIZENS: Final = "60"


def measure() -> Iterator[Measured]:
    """Score every page three times and take the median; raises NotMeasured without a browser or a build."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or not BUILT.is_dir():
        message = "a Chromium and `make web` are needed to score pages."
        raise NotMeasured(message)
    _installed()
    with TemporaryDirectory(prefix="mestring-bench-", ignore_cleanup_errors=True) as data:
        port = free_port()
        settings = {"MESTRING_DATA": data, "MESTRING_WEB": str(BUILT)}
        with serving([MESTRING, "demo", "--port", str(port), "--citizens", _CITIZENS], port, settings):
            yield from _scored(f"http://127.0.0.1:{port}", browser)


def _installed() -> None:
    if not (HERE / "node_modules").is_dir():
        _node("npm", "ci", "--loglevel=error")


def _scored(address: str, browser: str) -> Iterator[Measured]:
    for line in _node("node", "pages.mjs", address, browser).splitlines():
        found = json.loads(line)
        for category, limit in LIMITS.items():
            ours = found[category]
            name = f"{found['page']} on a {found['form']}, {category}, against its limit"
            yield Measured(name, "of 100", ours, limit, ours / limit, 1)


def _node(*command: str) -> str:
    """Run a command of the folder that measures, with the Node that builds the web app."""
    script = f'cd "{HERE}" && exec "$@"'
    done = run(  # noqa: S603 # our own script and words
        [ROOT / "frontend" / "node-run", "sh", "-c", script, "sh", *command],
        capture_output=True,
        check=False,
        timeout=_AT_MOST,
        env=os.environ,
    )
    if done.returncode:
        lines = done.stderr.decode(errors="replace").splitlines()
        raise NotMeasured(next((line for line in lines if "Error" in line), "".join(lines[-1:])))
    return done.stdout.decode()

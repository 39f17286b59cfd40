"""Write down how a database is guarded: `.venv/bin/python -m tests.usecases.operations.guards_written`."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL, text

from api.db.engine import make_engine
from api.usecases.operations.guards import HERE, guards
from tests.world.cluster import running_cluster

AGAIN = "write it again, and read what changed: .venv/bin/python -m tests.usecases.operations.guards_written"


async def guards_at(url: URL, *after: str) -> list[str]:
    """Say how the database at an address is guarded, or would be after these statements; nothing of them is kept."""
    engine = make_engine(url)
    try:
        async with engine.connect() as connection:
            for statement in after:
                await connection.execute(text(statement))
            return await guards(connection)
    finally:
        await engine.dispose()


def main() -> None:
    """Migrate an empty database, and write down what came of it."""
    with TemporaryDirectory() as folder, running_cluster(Path(folder) / "postgres") as cluster:
        found = asyncio.run(guards_at(cluster.owner(cluster.template)))
    (HERE / "guards.txt").write_text("".join(f"{line}\n" for line in found), "utf-8")


if __name__ == "__main__":
    main()

"""A full disk for one table, without any rights: the next file of the table is the device that is always full.

PostgreSQL keeps a table in files of 1 GiB. Its first file is made that long with a hole that takes no room, and the
second is a link to /dev/full: PostgreSQL goes on until the pages it has are filled, and the next page it asks for does
not fit. The kernel says ENOSPC and PostgreSQL 53100, as on any disk.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.system.own import DATABASE, EmbeddedCluster

FILE_BYTES = 1 << 30
ALWAYS_FULL = Path("/dev/full")


@contextmanager
def full_disk(cluster: EmbeddedCluster, table: str) -> Iterator[None]:
    """Leave no room for a table until the block ends."""
    place = cluster.run(DATABASE, f"SELECT pg_relation_filepath('{table}') AS place")[0][0]["place"]
    first, second = cluster.folder / place, cluster.folder / f"{place}.1"
    os.truncate(first, FILE_BYTES)
    second.symlink_to(ALWAYS_FULL)
    try:
        yield
    finally:
        second.unlink()
        # Dropping a database lets every connection close the files it has open: it would go on with the device.
        cluster.run("postgres", "CREATE DATABASE passing", "DROP DATABASE passing")

"""What every tenant table gets: row-level security, the rights of the application role, and no change to a history.

Steps of the past call these functions, so they are only added to, never changed.
"""

from collections.abc import Iterable

from alembic import op

APP_ROLE = "mestring_app"
"""The role the service connects as; it owns nothing and cannot bypass row-level security."""

TENANT = "current_setting('mestring.municipality', true)"
"""The municipality a transaction is bound to; unset, it is nobody's and every tenant table is empty."""


def run(statements: Iterable[str]) -> None:
    """Run SQL statements in order."""
    for statement in statements:
        op.execute(statement)


def protect(table: str, rights: str) -> None:
    """Show a table's rows only to transactions bound to their municipality; `rights` is what the application may do."""
    run(
        (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY tenant ON {table} TO {APP_ROLE} USING (municipality_id = {TENANT})",
            f"GRANT {rights} ON {table} TO {APP_ROLE}",
        )
    )


def append_only(table: str) -> None:
    """Let rows only be added: not even the owner of the table changes, removes or empties a history in passing."""
    run(
        (
            f"""CREATE TRIGGER history BEFORE UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION refuse_to_change_history()""",
            f"""CREATE TRIGGER history_kept BEFORE TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_history()""",
        )
    )


def drop(*tables: str) -> None:
    """Drop tables in this order."""
    run(f"DROP TABLE {table}" for table in tables)

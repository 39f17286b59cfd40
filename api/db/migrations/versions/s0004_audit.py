"""The audit trail: entries, the chain they are sealed into, and the entries that wait to be sealed."""

from api.db.migrations.protect import APP_ROLE, append_only, drop, protect, run

revision = "0004"
down_revision = "0003"

TABLES = (
    """
    CREATE TABLE audit_entry (
        municipality_id text NOT NULL REFERENCES municipality,
        position bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        actor_id uuid,
        role text NOT NULL CHECK (role <> ''),
        unit_id uuid,
        action text NOT NULL CHECK (action <> ''),
        purpose text NOT NULL CHECK (purpose <> ''),
        citizen_ids uuid[] NOT NULL,
        case_id uuid,
        subject text,
        outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
        origin text NOT NULL,
        session_id text,
        request_id uuid NOT NULL,
        version smallint NOT NULL DEFAULT 1,
        PRIMARY KEY (municipality_id, position)
    )
    """,
    "CREATE INDEX audit_entry_citizens ON audit_entry USING gin (citizen_ids)",
    """
    CREATE TABLE audit_link (
        municipality_id text NOT NULL,
        number bigint NOT NULL CHECK (number >= 1),
        position bigint NOT NULL,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (municipality_id, number),
        UNIQUE (municipality_id, position),
        FOREIGN KEY (municipality_id, position) REFERENCES audit_entry (municipality_id, position)
    )
    """,
    """
    CREATE TABLE audit_unsealed (
        municipality_id text NOT NULL,
        position bigint NOT NULL,
        PRIMARY KEY (municipality_id, position),
        FOREIGN KEY (municipality_id, position) REFERENCES audit_entry (municipality_id, position)
    )
    """,
    """
    CREATE FUNCTION municipalities_to_seal() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT municipality_id FROM public.municipality m WHERE EXISTS (
            SELECT FROM public.audit_unsealed u WHERE u.municipality_id = m.municipality_id) $$
    """,
    "REVOKE ALL ON FUNCTION municipalities_to_seal() FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION municipalities_to_seal() TO {APP_ROLE}",
    # Row-level security keeps the service itself from the index of citizens: PostgreSQL asks no operator that might
    # tell of what it was given (@> on arrays) before it knows whose a row is, and would read the whole trail instead.
    """
    CREATE FUNCTION positions_about(citizen uuid, before bigint, at_most integer) RETURNS SETOF bigint LANGUAGE sql
        STABLE ROWS 50 SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$
            WITH about AS MATERIALIZED (
                SELECT municipality_id, position FROM public.audit_entry WHERE citizen_ids @> ARRAY[citizen])
            SELECT position FROM about
            WHERE municipality_id = current_setting('mestring.municipality', true) AND position < before
            ORDER BY position DESC LIMIT at_most
        $$
    """,
    "REVOKE ALL ON FUNCTION positions_about(uuid, bigint, integer) FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION positions_about(uuid, bigint, integer) TO {APP_ROLE}",
)


def upgrade() -> None:
    """Make the tables."""
    run(TABLES)
    protect("audit_entry", "SELECT, INSERT")
    append_only("audit_entry")
    protect("audit_link", "SELECT, INSERT")
    append_only("audit_link")
    protect("audit_unsealed", "SELECT, INSERT, DELETE")


def downgrade() -> None:
    """Drop the tables."""
    run(("DROP FUNCTION positions_about(uuid, bigint, integer)", "DROP FUNCTION municipalities_to_seal()"))
    drop("audit_unsealed", "audit_link", "audit_entry")

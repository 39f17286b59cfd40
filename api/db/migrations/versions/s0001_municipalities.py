"""Municipalities, districts, teams, users and their views; revoked sessions, kept answers, leases of the rate limit."""

from api.db.migrations.protect import APP_ROLE, append_only, drop, protect, run

revision = "0001"
down_revision = None

TABLES = (
    f"""
    DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}') THEN
            CREATE ROLE {APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
        END IF;
    END $$
    """,
    """
    CREATE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is a history: rows are only added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$
    """,
    r"""
    CREATE FUNCTION are_openings(hours jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
        AS $$ SELECT jsonb_typeof(hours) = 'array' AND jsonb_array_length(hours) > 0 AND NOT jsonb_path_exists(hours,
            '$[*] ? (!(@.weekday >= 1 && @.weekday <= 7 && @.weekday.floor() == @.weekday && @.opens < @.closes
                && @.opens like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"
                && @.closes like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))') $$
    """,
    r"""
    CREATE TABLE municipality (
        municipality_id text PRIMARY KEY CHECK (municipality_id ~ '^[a-z][a-z0-9-]{1,39}$'),
        name text NOT NULL CHECK (name <> ''),
        country text NOT NULL CHECK (country IN ('NO', 'DK')),
        language text NOT NULL CHECK (language IN ('nb', 'da')),
        time_zone text NOT NULL CHECK (time_zone <> ''),
        policy_id text NOT NULL CHECK (policy_id <> ''),
        takes_synthetic_numbers boolean NOT NULL,
        takes_real_numbers boolean NOT NULL,
        is_synthetic boolean NOT NULL,
        phone text NOT NULL CHECK (phone ~ '^[+][1-9][0-9]{6,14}$'),
        phone_hours jsonb NOT NULL CHECK (are_openings(phone_hours)),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (takes_synthetic_numbers <> takes_real_numbers),
        CHECK (takes_synthetic_numbers OR NOT is_synthetic)
    )
    """,
    """
    CREATE TABLE district (
        municipality_id text NOT NULL REFERENCES municipality,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, name)
    )
    """,
    """
    CREATE TABLE team (
        municipality_id text NOT NULL REFERENCES municipality,
        id uuid NOT NULL,
        district_id uuid,
        name text NOT NULL CHECK (name <> ''),
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, name),
        FOREIGN KEY (municipality_id, district_id) REFERENCES district (municipality_id, id)
    )
    """,
    """
    CREATE TABLE user_account (
        municipality_id text NOT NULL REFERENCES municipality,
        id uuid NOT NULL,
        issuer text NOT NULL CHECK (issuer <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        name text NOT NULL CHECK (name <> ''),
        roles text[] NOT NULL CHECK (roles <@ ARRAY['citizen', 'relative', 'assessor', 'coordinator', 'case_officer',
            'leader', 'policy_author', 'administrator', 'system'] AND array_position(roles, NULL) IS NULL),
        active boolean NOT NULL DEFAULT true,
        citizen_id uuid,
        relative_id uuid,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, issuer, subject),
        CHECK (('citizen' = ANY (roles)) = (citizen_id IS NOT NULL)),
        CHECK (('relative' = ANY (roles)) = (relative_id IS NOT NULL))
    )
    """,
    "CREATE INDEX user_account_name ON user_account (municipality_id, name, id)",
    """
    CREATE INDEX user_account_staff ON user_account (municipality_id, name, id)
        WHERE citizen_id IS NULL AND relative_id IS NULL
    """,
    """
    CREATE TABLE team_member (
        municipality_id text NOT NULL,
        team_id uuid NOT NULL,
        user_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, user_id, team_id),
        FOREIGN KEY (municipality_id, team_id) REFERENCES team (municipality_id, id),
        FOREIGN KEY (municipality_id, user_id) REFERENCES user_account (municipality_id, id)
    )
    """,
    "CREATE INDEX team_member_team ON team_member (municipality_id, team_id)",
    """
    CREATE TABLE saved_view (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        narrowed jsonb NOT NULL CHECK (jsonb_typeof(narrowed) = 'object'),
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, user_id, name),
        FOREIGN KEY (municipality_id, user_id) REFERENCES user_account (municipality_id, id)
    )
    """,
    """
    CREATE TABLE session_revocation (
        municipality_id text NOT NULL REFERENCES municipality,
        issuer text NOT NULL,
        session_id text NOT NULL,
        revoked_at timestamptz NOT NULL,
        revoked_by uuid NOT NULL,
        PRIMARY KEY (municipality_id, issuer, session_id),
        FOREIGN KEY (municipality_id, revoked_by) REFERENCES user_account (municipality_id, id)
    )
    """,
    """
    CREATE TABLE idempotency_key (
        municipality_id text NOT NULL,
        user_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
        status smallint,
        headers jsonb,
        body_sealed bytea,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, user_id, key),
        FOREIGN KEY (municipality_id, user_id) REFERENCES user_account (municipality_id, id),
        CHECK ((status IS NULL) = (headers IS NULL)),
        CHECK ((status IS NULL) = (body_sealed IS NULL))
    )
    """,
    "CREATE INDEX idempotency_key_age ON idempotency_key (municipality_id, created_at)",
    """
    CREATE UNLOGGED TABLE rate_lease (
        municipality_id text NOT NULL,
        subject text NOT NULL,
        starts_at timestamptz NOT NULL,
        leased integer NOT NULL CHECK (leased >= 0),
        PRIMARY KEY (municipality_id, subject)
    )
    """,
    """
    CREATE FUNCTION synthetic_municipalities() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public
        AS $$ SELECT municipality_id FROM public.municipality WHERE is_synthetic ORDER BY municipality_id $$
    """,
    "REVOKE ALL ON FUNCTION synthetic_municipalities() FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION synthetic_municipalities() TO {APP_ROLE}",
)


def upgrade() -> None:
    """Make the tables."""
    run(TABLES)
    run((f"GRANT SELECT ON alembic_version TO {APP_ROLE}",))
    protect("municipality", "SELECT")
    protect("district", "SELECT, INSERT, UPDATE")
    protect("team", "SELECT, INSERT, UPDATE")
    protect("user_account", "SELECT, INSERT, UPDATE")
    protect("team_member", "SELECT, INSERT, DELETE")
    protect("saved_view", "SELECT, INSERT, UPDATE, DELETE")
    protect("session_revocation", "SELECT, INSERT")
    append_only("session_revocation")
    protect("idempotency_key", "SELECT, INSERT, UPDATE, DELETE")
    protect("rate_lease", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Drop the tables; the role stays, since other databases of the cluster may use it."""
    drop("rate_lease", "idempotency_key", "session_revocation", "saved_view")
    drop("team_member", "user_account", "team", "district")
    run(("DROP FUNCTION synthetic_municipalities()",))
    drop("municipality")
    run(("DROP FUNCTION are_openings(jsonb)",))
    run((f"REVOKE ALL ON alembic_version FROM {APP_ROLE}",))
    run(("DROP FUNCTION refuse_to_change_history()",))

"""Citizens, their national numbers, their relatives and what a relative may do in their name."""

from api.db.migrations.protect import drop, protect, run

revision = "0002"
down_revision = "0001"

TABLES = (
    """
    CREATE TABLE citizen (
        municipality_id text NOT NULL REFERENCES municipality,
        id uuid NOT NULL,
        given_name text NOT NULL CHECK (given_name <> ''),
        family_name text NOT NULL CHECK (family_name <> ''),
        born_on date,
        language text NOT NULL CHECK (language IN ('nb', 'da', 'en')),
        confidentiality text NOT NULL CHECK (confidentiality IN ('none', 'confidential', 'strictly_confidential')),
        address_sealed bytea,
        district_id uuid,
        is_synthetic boolean NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, district_id) REFERENCES district (municipality_id, id)
    )
    """,
    """
    CREATE TABLE citizen_number (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind <> ''),
        number_sealed bytea NOT NULL,
        number_lookup bytea NOT NULL CHECK (length(number_lookup) = 32),
        is_current boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdrawn_because text CHECK (withdrawn_because IN ('wrong_citizen', 'wrong_number')),
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, citizen_id) REFERENCES citizen (municipality_id, id),
        FOREIGN KEY (municipality_id, withdrawn_by) REFERENCES user_account (municipality_id, id),
        CONSTRAINT withdrawn_by_somebody_for_a_reason CHECK (
            num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) IN (0, 3)),
        CONSTRAINT withdrawn_is_not_current CHECK (withdrawn_at IS NULL OR NOT is_current)
    )
    """,
    """
    CREATE UNIQUE INDEX citizen_number_held ON citizen_number (municipality_id, number_lookup)
        WHERE withdrawn_at IS NULL
    """,
    "CREATE UNIQUE INDEX citizen_number_current ON citizen_number (municipality_id, citizen_id) WHERE is_current",
    """
    CREATE FUNCTION refuse_to_bring_back_number() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF to_jsonb(NEW) - 'number_sealed' - 'number_lookup' <> to_jsonb(OLD) - 'number_sealed' - 'number_lookup' THEN
            RAISE EXCEPTION 'a withdrawn number stays withdrawn' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER withdrawn_once BEFORE UPDATE ON citizen_number
        FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_to_bring_back_number()
    """,
    """
    CREATE TABLE relative (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        relation text NOT NULL CHECK (relation IN ('spouse', 'partner', 'child', 'parent', 'sibling', 'grandchild',
            'friend', 'neighbour', 'guardian', 'other')),
        contact_sealed bytea,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, citizen_id) REFERENCES citizen (municipality_id, id)
    )
    """,
    "CREATE INDEX relative_citizen ON relative (municipality_id, citizen_id)",
    """
    CREATE TABLE power_of_attorney (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        relative_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        given_by text NOT NULL CHECK (given_by IN ('citizen', 'guardianship_authority', 'court')),
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        revoked_at timestamptz,
        revoked_by uuid,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, relative_id, citizen_id) REFERENCES relative (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, recorded_by) REFERENCES user_account (municipality_id, id),
        FOREIGN KEY (municipality_id, revoked_by) REFERENCES user_account (municipality_id, id),
        CHECK (valid_until IS NULL OR valid_until >= valid_from),
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
    )
    """,
    "CREATE INDEX power_of_attorney_relative ON power_of_attorney (municipality_id, relative_id)",
    """
    CREATE FUNCTION refuse_to_bring_back_power_of_attorney() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL
            OR to_jsonb(NEW) - 'revoked_at' - 'revoked_by' <> to_jsonb(OLD) - 'revoked_at' - 'revoked_by' THEN
            RAISE EXCEPTION 'a power of attorney is only ever revoked, once' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER revoked_once BEFORE UPDATE OR DELETE ON power_of_attorney
        FOR EACH ROW EXECUTE FUNCTION refuse_to_bring_back_power_of_attorney()
    """,
    """
    ALTER TABLE user_account ADD CONSTRAINT user_account_citizen
        FOREIGN KEY (municipality_id, citizen_id) REFERENCES citizen (municipality_id, id)
    """,
    """
    ALTER TABLE user_account ADD CONSTRAINT user_account_relative
        FOREIGN KEY (municipality_id, relative_id) REFERENCES relative (municipality_id, id)
    """,
)


def upgrade() -> None:
    """Make the tables."""
    run(TABLES)
    protect("citizen", "SELECT, INSERT, UPDATE")
    protect("citizen_number", "SELECT, INSERT, UPDATE")
    protect("relative", "SELECT, INSERT, UPDATE")
    protect("power_of_attorney", "SELECT, INSERT, UPDATE")


def downgrade() -> None:
    """Drop the tables."""
    run(
        (
            "ALTER TABLE user_account DROP CONSTRAINT user_account_relative",
            "ALTER TABLE user_account DROP CONSTRAINT user_account_citizen",
        )
    )
    drop("power_of_attorney")
    run(("DROP FUNCTION refuse_to_bring_back_power_of_attorney()",))
    drop("relative", "citizen_number")
    run(("DROP FUNCTION refuse_to_bring_back_number()",))
    drop("citizen")

"""Cases and their histories: contacts, assessments with their answers, and placements with the policy behind them."""

from api.db.migrations.protect import append_only, drop, protect, run

revision = "0003"
down_revision = "0002"

_OPEN = "phase <> 'closed'"
_ORDER = "urgency, opened_at, id"

TABLES = (
    """
    CREATE TABLE care_case (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        district_id uuid,
        team_id uuid NOT NULL,
        coordinator_id uuid,
        phase text NOT NULL CHECK (phase IN ('contact', 'assessment', 'goals', 'effort', 'closed')),
        urgency smallint NOT NULL CHECK (urgency IN (0, 1)),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        step smallint CHECK (step BETWEEN 0 AND 7),
        changed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, citizen_id) REFERENCES citizen (municipality_id, id),
        FOREIGN KEY (municipality_id, district_id) REFERENCES district (municipality_id, id),
        FOREIGN KEY (municipality_id, team_id) REFERENCES team (municipality_id, id),
        FOREIGN KEY (municipality_id, coordinator_id) REFERENCES user_account (municipality_id, id),
        CHECK ((phase = 'closed') = (closed_at IS NOT NULL))
    )
    """,
    f"CREATE UNIQUE INDEX care_case_one_open ON care_case (municipality_id, citizen_id) WHERE {_OPEN}",
    "CREATE INDEX care_case_citizen ON care_case (municipality_id, citizen_id)",
    f"CREATE INDEX care_case_phase ON care_case (municipality_id, phase, {_ORDER})",
    f"CREATE INDEX care_case_team ON care_case (municipality_id, team_id, phase, {_ORDER})",
    f"CREATE INDEX care_case_coordinator ON care_case (municipality_id, coordinator_id, phase, {_ORDER})",
    f"CREATE INDEX care_case_district ON care_case (municipality_id, district_id, phase, {_ORDER})",
    """
    CREATE TABLE contact (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        from_whom text NOT NULL CHECK (from_whom IN ('citizen', 'relative', 'staff', 'gp', 'hospital', 'care_system',
            'other')),
        channel text NOT NULL CHECK (channel IN ('phone', 'letter', 'meeting', 'visit', 'digital', 'system')),
        wish text CHECK (wish <> ''),
        urgent boolean NOT NULL,
        consent text NOT NULL CHECK (consent IN ('given', 'not_asked', 'not_able', 'declined')),
        received_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        PRIMARY KEY (municipality_id, id),
        FOREIGN KEY (municipality_id, case_id, citizen_id) REFERENCES care_case (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, recorded_by) REFERENCES user_account (municipality_id, id)
    )
    """,
    "CREATE INDEX contact_case ON contact (municipality_id, case_id, received_at, id)",
    """
    CREATE TABLE policy_version (
        municipality_id text NOT NULL REFERENCES municipality,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        policy_id text NOT NULL,
        version text NOT NULL,
        document json NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, content_hash)
    )
    """,
    """
    CREATE TABLE assessment (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        policy_id text NOT NULL CHECK (policy_id <> ''),
        contact_person_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by uuid NOT NULL,
        window_opens_on date NOT NULL,
        window_closes_on date NOT NULL,
        answers integer NOT NULL DEFAULT 0 CHECK (answers >= 0),
        signed_at timestamptz,
        signed_by uuid,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, id, case_id, citizen_id),
        FOREIGN KEY (municipality_id, case_id, citizen_id) REFERENCES care_case (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, contact_person_id) REFERENCES user_account (municipality_id, id),
        FOREIGN KEY (municipality_id, opened_by) REFERENCES user_account (municipality_id, id),
        FOREIGN KEY (municipality_id, signed_by) REFERENCES user_account (municipality_id, id),
        CHECK (window_closes_on >= window_opens_on),
        CHECK ((signed_at IS NULL) = (signed_by IS NULL))
    )
    """,
    "CREATE INDEX assessment_case ON assessment (municipality_id, case_id, opened_at)",
    """
    CREATE INDEX assessment_due ON assessment (municipality_id, window_closes_on, case_id) WHERE signed_at IS NULL
    """,
    "CREATE UNIQUE INDEX assessment_one_open ON assessment (municipality_id, case_id) WHERE signed_at IS NULL",
    """
    CREATE TABLE answer (
        municipality_id text NOT NULL,
        assessment_id uuid NOT NULL,
        number integer NOT NULL CHECK (number >= 1),
        case_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        fact text NOT NULL CHECK (fact <> ''),
        value jsonb,
        informant text NOT NULL CHECK (informant IN ('citizen', 'citizen_with_relative', 'citizen_with_staff',
            'relative', 'staff', 'care_system')),
        source text NOT NULL CHECK (source IN ('conversation', 'home', 'paper', 'record', 'instrument',
            'care_system')),
        said_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        PRIMARY KEY (municipality_id, assessment_id, number),
        FOREIGN KEY (municipality_id, assessment_id, case_id, citizen_id)
            REFERENCES assessment (municipality_id, id, case_id, citizen_id),
        FOREIGN KEY (municipality_id, recorded_by) REFERENCES user_account (municipality_id, id),
        CHECK (said_at <= recorded_at)
    )
    """,
    """
    CREATE TABLE placement (
        municipality_id text NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        assessment_id uuid,
        kind text NOT NULL CHECK (kind IN ('citizen', 'team', 'recommended', 'joint')),
        step smallint CHECK (step BETWEEN 0 AND 7),
        colour text CHECK (colour IN ('green', 'yellow', 'red')),
        words text CHECK (words <> ''),
        reason text CHECK (reason <> ''),
        services jsonb,
        informant text,
        policy_id text,
        policy_version text,
        policy_hash text,
        engine text,
        facts jsonb,
        result jsonb,
        result_hash text CHECK (result_hash ~ '^[0-9a-f]{64}$'),
        recommended_id uuid,
        citizen_took_part boolean,
        others text[],
        made_at timestamptz NOT NULL,
        made_by uuid NOT NULL,
        PRIMARY KEY (municipality_id, id),
        UNIQUE (municipality_id, id, case_id),
        UNIQUE (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, case_id, citizen_id) REFERENCES care_case (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, assessment_id, case_id, citizen_id)
            REFERENCES assessment (municipality_id, id, case_id, citizen_id),
        FOREIGN KEY (municipality_id, policy_hash) REFERENCES policy_version (municipality_id, content_hash),
        FOREIGN KEY (municipality_id, recommended_id, case_id) REFERENCES placement (municipality_id, id, case_id),
        FOREIGN KEY (municipality_id, made_by) REFERENCES user_account (municipality_id, id),
        CONSTRAINT recommended_is_whole CHECK ((kind = 'recommended') = (
            num_nulls(policy_id, policy_version, policy_hash, engine, facts, result, result_hash) = 0)),
        CONSTRAINT only_recommended_rests_on_a_policy CHECK (kind = 'recommended' OR
            num_nonnulls(policy_id, policy_version, policy_hash, engine, facts, result, result_hash) = 0),
        CONSTRAINT own_placement_names_informant CHECK ((kind = 'citizen') = (informant IS NOT NULL)),
        CONSTRAINT colour_is_the_citizens CHECK (kind = 'citizen' OR colour IS NULL),
        CONSTRAINT people_name_a_step CHECK (kind = 'recommended' OR num_nonnulls(step, colour) >= 1),
        CONSTRAINT agreed_on_a_step CHECK (kind NOT IN ('team', 'joint') OR step IS NOT NULL),
        CONSTRAINT agreed_on_services CHECK ((kind = 'joint') = (services IS NOT NULL)),
        CONSTRAINT joint_saw_a_recommendation CHECK (kind = 'joint' OR recommended_id IS NULL),
        CONSTRAINT joint_says_who_took_part CHECK (
            num_nonnulls(citizen_took_part, others) = CASE kind WHEN 'joint' THEN 2 ELSE 0 END),
        CONSTRAINT others_are_few_and_named CHECK (cardinality(others) <= 10
            AND array_position(others, NULL) IS NULL AND '' <> ALL (others))
    )
    """,
    "CREATE INDEX placement_case ON placement (municipality_id, case_id, made_at, id)",
    """
    CREATE TABLE placement_relative (
        municipality_id text NOT NULL,
        placement_id uuid NOT NULL,
        relative_id uuid NOT NULL,
        citizen_id uuid NOT NULL,
        had_attorney boolean NOT NULL,
        PRIMARY KEY (municipality_id, placement_id, relative_id),
        FOREIGN KEY (municipality_id, placement_id, citizen_id) REFERENCES placement (municipality_id, id, citizen_id),
        FOREIGN KEY (municipality_id, relative_id, citizen_id) REFERENCES relative (municipality_id, id, citizen_id)
    )
    """,
    """
    CREATE TABLE placement_colleague (
        municipality_id text NOT NULL,
        placement_id uuid NOT NULL,
        user_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, placement_id, user_id),
        FOREIGN KEY (municipality_id, placement_id) REFERENCES placement (municipality_id, id),
        FOREIGN KEY (municipality_id, user_id) REFERENCES user_account (municipality_id, id)
    )
    """,
)


def upgrade() -> None:
    """Make the tables."""
    run(TABLES)
    protect("care_case", "SELECT, INSERT, UPDATE")
    protect("assessment", "SELECT, INSERT, UPDATE")
    for history in ("contact", "policy_version", "answer", "placement", "placement_relative", "placement_colleague"):
        protect(history, "SELECT, INSERT")
        append_only(history)


def downgrade() -> None:
    """Drop the tables."""
    drop("placement_colleague", "placement_relative", "placement")
    drop("answer", "assessment", "policy_version", "contact", "care_case")

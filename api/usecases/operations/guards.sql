-- One line for everything that keeps municipalities apart and histories whole. 'everybody' is PUBLIC.
WITH tenant AS (
    SELECT c.oid, c.relname, c.relrowsecurity, c.relacl FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND EXISTS (
        SELECT FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped)
),
ours AS (
    SELECT 0::oid AS id, 'everybody' AS called
    UNION ALL SELECT oid, rolname FROM pg_roles WHERE rolname = 'mestring_app'
)
SELECT format('%s: row-level security is %s', relname, CASE WHEN relrowsecurity THEN 'on' ELSE 'off' END) AS line
FROM tenant
UNION ALL
SELECT format('%s: policy %s, %s %s, for %s: %s, %s', relname, polname,
    CASE WHEN polpermissive THEN 'permits' ELSE 'restricts' END, polcmd,
    (SELECT string_agg(CASE r WHEN 0 THEN 'everybody' ELSE r::regrole::text END, ', ') FROM unnest(polroles) r),
    replace(pg_get_expr(polqual, polrelid), '(municipality_id = current_setting(''mestring.municipality''::text, true))',
        'rows of the bound municipality'),
    coalesce(pg_get_expr(polwithcheck, polrelid), 'new rows too'))
FROM pg_policy JOIN tenant ON tenant.oid = polrelid
UNION ALL
SELECT format('%s: %s may %s', relname, called, string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type))
FROM tenant, aclexplode(relacl) a JOIN ours ON ours.id = a.grantee GROUP BY relname, called
UNION ALL
SELECT format('%s.%s: %s may %s', relname, c.attname, called, a.privilege_type)
FROM tenant JOIN pg_attribute c ON c.attrelid = tenant.oid, aclexplode(c.attacl) a JOIN ours ON ours.id = a.grantee
UNION ALL
SELECT format('%s: trigger %s %s%s%s', relname, tgname,
    substring(pg_get_triggerdef(t.oid) FROM 'TRIGGER \S+ (.*) ON '),
    substring(pg_get_triggerdef(t.oid) FROM ' FOR EACH .*'),
    CASE tgenabled WHEN 'O' THEN '' ELSE ', switched off or over' END)
FROM pg_trigger t JOIN tenant ON tenant.oid = tgrelid WHERE NOT tgisinternal
UNION ALL
SELECT DISTINCT format('%s: foreign keys are switched off', relname)
FROM pg_trigger JOIN tenant ON tenant.oid = tgrelid WHERE tgisinternal AND tgenabled <> 'O'
UNION ALL
SELECT format('%s(): runs %s, settings %s, body %s, for %s', p.proname,
    CASE WHEN p.prosecdef THEN 'as its owner' ELSE 'as the caller' END,
    coalesce(array_to_string(p.proconfig, ' '), '-'),
    left(md5(regexp_replace(p.prosrc, '\s+', ' ', 'g')), 12),
    (SELECT string_agg(called, ', ' ORDER BY called)
        FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a JOIN ours ON ours.id = a.grantee))
FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT format('schema public: %s may CREATE', called)
FROM pg_namespace n, aclexplode(n.nspacl) a JOIN ours ON ours.id = a.grantee
WHERE n.nspname = 'public' AND a.privilege_type = 'CREATE'
UNION ALL
SELECT format('mestring_app: is a member of %s', roleid::regrole)
FROM pg_auth_members JOIN ours ON ours.id = member
UNION ALL
SELECT format('mestring_app: owns %s', c.oid::regclass) FROM pg_class c JOIN ours ON ours.id = c.relowner
UNION ALL
SELECT format('mestring_app: %s', said)
FROM pg_roles r, LATERAL (VALUES ('is a superuser', rolsuper), ('bypasses row-level security', rolbypassrls),
    ('makes roles', rolcreaterole)) AS v(said, is_so)
WHERE r.rolname = 'mestring_app' AND is_so
UNION ALL
SELECT format('%s: has the setting %s', called, setting)
FROM pg_db_role_setting s JOIN ours ON ours.id = s.setrole, unnest(s.setconfig) AS setting
WHERE setting LIKE 'session\_replication\_role=%'
    AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))

-- The two roles and the database, for psql as a superuser of the server; run again, it only sets the passwords anew.
--
--   psql -v owner_password=... -v app_password=... -f deploy/roles.sql
--
-- mestring_owner owns the tables and takes the steps of the schema; no server process signs in as it.
-- mestring_app is whom the service signs in as: it owns nothing, and row-level security binds it.
\set ON_ERROR_STOP on
\if :{?database}
\else
\set database mestring
\endif

-- The passwords must not stand in the log of the server.
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
SET log_min_duration_statement = -1;

SELECT 'CREATE ROLE mestring_owner' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mestring_owner') \gexec
SELECT 'CREATE ROLE mestring_app' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mestring_app') \gexec
ALTER ROLE mestring_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE mestring_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';

SELECT format('CREATE DATABASE %I OWNER mestring_owner ENCODING ''UTF8'' TEMPLATE template0', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO mestring_app;

\connect :"database"
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT CREATE, USAGE ON SCHEMA public TO mestring_owner;

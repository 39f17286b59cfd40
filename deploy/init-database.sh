#!/usr/bin/env bash
# What the PostgreSQL image runs when its volume is empty.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" \
    --file /deploy/roles.sql

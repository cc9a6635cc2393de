#!/bin/sh
# Run once by the PostgreSQL image when its data folder is new.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" \
  --username postgres -f /roles/make-roles.sql

-- The two roles and the database, run once by a superuser:
--   psql -v owner_password=… -v app_password=… -f scripts/make-roles.sql
-- The owner holds the tables and runs the migrations; the app is bound by row-level security.
-- The app may create a schema because the job library keeps its own tables in graphile_worker.
create role owner login nosuperuser nobypassrls password :'owner_password';
create role app login nosuperuser nobypassrls password :'app_password';
create database vesiklinikka owner owner;
revoke all on database vesiklinikka from public;
grant connect, create on database vesiklinikka to app;

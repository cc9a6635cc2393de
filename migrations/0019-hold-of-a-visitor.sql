-- A visitor has one live hold in all municipalities together; the one elsewhere must be found before it can be freed.
create function municipality_of_visitor(sought bytea) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from hold where visitor_hash = sought $$;
revoke all on function municipality_of_visitor(bytea) from public;
grant execute on function municipality_of_visitor(bytea) to app;

-- The days of a member of staff as a calendar that they subscribe to. Its address is computed from this key, which is made
-- anew each time the calendar is opened: whoever has an older address finds nothing. Null while it is closed.
alter table person add column feed_key uuid;

-- The municipalities in which somebody has a role, found by the id that an address of theirs names.
create function municipalities_of_person(sought uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(distinct municipality_id), '{}')
  from person join person_role on person_role.person_id = person.id
  where person.id = sought and left_at is null
$$;
revoke all on function municipalities_of_person(uuid) from public;
grant execute on function municipalities_of_person(uuid) to app;

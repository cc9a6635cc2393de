-- What must be found before a transaction can name its municipality. Each function tells the municipality and nothing
-- else; test/server/platform/definer-functions.test.ts lists them all.
create function municipality_of_clinic(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from clinic where id = sought $$;

create function municipality_of_slot(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from slot where id = sought $$;

create function municipality_of_hold(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from hold where id = sought $$;

create function municipality_of_booking(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from booking where id = sought $$;

create function municipality_of_code(sought bytea) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from booking where code_hash = sought $$;

-- The municipalities in which a signed-in address has a role; empty for a leaver or a stranger.
create function municipalities_of_staff(address text) returns text[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(distinct municipality_id), '{}')
  from person join person_role on person_role.person_id = person.id
  where email = lower(address) and left_at is null
$$;

-- An address is one person in all municipalities; inviting them again must find them.
create function person_with_email(address text) returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select id from person where email = lower(address) $$;

-- When is a person or a room taken? Tells only from when to when, across municipalities.
create function person_taken_during(sought uuid, wanted tstzrange, but_not uuid) returns setof tstzrange
language sql stable security definer set search_path = public, pg_temp
as $$
  select during from staffing
  where person_id = sought and counts and during && wanted and clinic_id is distinct from but_not
$$;

do $$
declare made text;
begin
  foreach made in array array[
    'municipality_of_clinic(uuid)', 'municipality_of_slot(uuid)', 'municipality_of_hold(uuid)',
    'municipality_of_booking(uuid)', 'municipality_of_code(bytea)', 'municipalities_of_staff(text)',
    'person_with_email(text)', 'person_taken_during(uuid, tstzrange, uuid)']
  loop
    execute format('revoke all on function %s from public', made);
    execute format('grant execute on function %s to app', made);
  end loop;
end
$$;

-- The throw-away municipality of `npm run prove`. Its code is 9900 to 9999, which no municipality of Finland or Norway
-- has; only these two functions write this table, so what is removed was always made here (decision 16).
create table proof (
  municipality_id text primary key references municipality check (municipality_id ~ '^99\d\d$'),
  made_at timestamptz not null
);
call scope_to_municipality('proof', 'select');

-- Lays a place with two rooms, somebody who plans and a panel of three; null while ten others stand. Nobody can sign
-- in as these people.
create function open_proof(at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  code text;
  hall uuid;
  somebody uuid;
  their_role text;
begin
  perform pg_advisory_xact_lock(hashtext('open_proof'));
  if (select count(*) >= 10 from proof) then return null; end if;
  select (9900 + place)::text into code from generate_series(0, 99) as place
  where not exists (select from municipality where id = (9900 + place)::text) order by place limit 1;
  insert into municipality (id, country, time_zone, languages, name, phone, email)
  values (code, 'FI', 'Europe/Helsinki', '{fi}', '{"fi": "Koekunta", "sv": "Provkommun", "en": "Trial municipality", "nb": "Prøvekommune"}',
    '', '');
  insert into proof values (code, at);
  insert into venue (municipality_id, name, address) values (code, '{"fi": "Koetalo"}', 'Koetie 1') returning id into hall;
  insert into room (municipality_id, venue_id, name)
  select code, hall, jsonb_build_object('fi', 'Huone ' || number) from generate_series(1, 2) as number;
  foreach their_role in array array['coordinator', 'project_lead', 'building_inspector', 'environmental_secretary'] loop
    insert into person (name, email) values (their_role, their_role || '.' || code || '@proof.invalid') returning id into somebody;
    insert into person_role (person_id, municipality_id, role) values (somebody, code, their_role);
    delete from auth."user" where "id" = somebody::text;
  end loop;
  return code;
end
$$;

-- Removes all that stands in it; false when there is no such proof. Refuses, whole, whatever it did not make itself.
create function close_proof(code text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people uuid[];
begin
  perform from proof where municipality_id = code for update;
  if not found then return false; end if;
  select array_agg(person_id) into people from person_role where municipality_id = code;
  delete from idempotency_key where subject ->> 'slotId' in (select id::text from slot where municipality_id = code)
    or subject ->> 'id' in (select id::text from booking where municipality_id = code);
  delete from access_log where municipality_id = code;
  delete from audit_log where municipality_id = code;
  delete from message where municipality_id = code;
  delete from reading_pass where municipality_id = code;
  delete from reading_code where municipality_id = code;
  delete from booking where municipality_id = code;
  delete from property where municipality_id = code;
  delete from clinic where municipality_id = code;
  delete from room where municipality_id = code;
  delete from venue where municipality_id = code;
  delete from person_role where municipality_id = code;
  delete from colleague where municipality_id = code;
  delete from person where id = any(people) and email like '%.' || code || '@proof.invalid';
  delete from proof where municipality_id = code;
  delete from municipality where id = code;
  return true;
end
$$;

revoke all on function open_proof(timestamptz), close_proof(text) from public;
grant execute on function open_proof(timestamptz), close_proof(text) to app;

-- Who has ever had a role in a municipality. Roles are taken away, but the name under a signed note, a past clinic day
-- and an audit line must still be found; roles alone would hide it from that day on.
create table colleague (
  municipality_id text not null references municipality,
  person_id uuid not null references person,
  primary key (person_id, municipality_id)
);
call scope_to_municipality('colleague', 'select');
insert into colleague (municipality_id, person_id) select distinct municipality_id, person_id from person_role;

create function colleague_follows_role() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into colleague (municipality_id, person_id) values (new.municipality_id, new.person_id) on conflict do nothing;
  return null;
end
$$;
revoke all on function colleague_follows_role from public;
create trigger colleague_follows_role after insert on person_role
  for each row execute function colleague_follows_role();

alter policy colleagues_are_seen on person
  using (exists (select from colleague where colleague.person_id = person.id));
alter policy colleagues_are_changed on person
  using (exists (select from colleague where colleague.person_id = person.id));

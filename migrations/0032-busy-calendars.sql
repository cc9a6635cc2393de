-- When staff are taken elsewhere, as the calendar says that they have named themselves (decision 26). The calendar's address
-- opens all of it, so it is sealed under a key that no backup holds; of its entries only from when to when is kept.
create table busy_calendar (
  person_id uuid primary key references person,
  -- sealed anew each time an address is given: what was fetched from an earlier one is told by it
  sealed_address text not null,
  host text not null,
  tried_at timestamptz,
  fetched_at timestamptz,
  -- of the last try; null when it succeeded or there was none
  failure text check (failure in
    ('unreachable', 'refused', 'too_large', 'too_slow', 'not_a_calendar', 'private_address', 'too_many')),
  -- the first of the tries that have failed since one succeeded
  failing_since timestamptz,
  check ((failure is null) = (failing_since is null))
);

create table busy_time (
  person_id uuid not null references busy_calendar on delete cascade,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint busy_time_merged exclude using gist (person_id with =, during with &&)
);

-- Seen, like the person, where they have a role; where they had one once, no longer.
alter table busy_calendar enable row level security;
alter table busy_time enable row level security;
grant select, insert, update, delete on busy_calendar to app;
grant select, insert, delete on busy_time to app;
create policy colleagues_are_planned on busy_calendar
  using (exists (select from person_role where person_role.person_id = busy_calendar.person_id));
create policy colleagues_are_planned on busy_time
  using (exists (select from person_role where person_role.person_id = busy_time.person_id));

-- Who sits at no table any more, in no municipality, can neither see nor remove their calendar: it goes by itself.
create function busy_calendar_follows_role() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from busy_calendar where person_id = old.person_id and not exists (
    select from person_role
    where person_id = old.person_id and role in ('project_lead', 'building_inspector', 'environmental_secretary'));
  return null;
end
$$;
revoke all on function busy_calendar_follows_role from public;
create trigger busy_calendar_follows_role after delete on person_role
  for each row execute function busy_calendar_follows_role();

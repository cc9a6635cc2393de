-- One clinic day. Times are instants; the municipality's zone turns them into the clock on the wall.
create table clinic (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  venue_id uuid not null,
  room_id uuid not null,
  status text not null default 'draft' check (status in ('draft', 'published', 'held', 'closed', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  counts boolean not null generated always as (status <> 'cancelled') stored,
  -- local calendar day in the municipality's zone
  day date not null,
  slot_minutes integer not null check (slot_minutes between 5 and 240),
  changeover_minutes integer not null default 5 check (changeover_minutes between 0 and 60),
  -- [{"start": "16:00", "end": "16:30"}], clock times of the day
  breaks jsonb not null default '[]',
  desks integer not null default 1 check (desks between 1 and 10),
  staff_slots integer not null default 0 check (staff_slots >= 0),
  walk_in_slots integer not null default 0 check (walk_in_slots >= 0),
  -- when booking and moving on the web end
  closes_at timestamptz not null,
  -- when unused staff slots open for the web; null: never
  staff_slots_open_at timestamptz,
  -- per language: {"fi": {"bring": "…", "words": "…"}}
  texts jsonb not null default '{}',
  holiday_confirmed boolean not null default false,
  cancel_reason jsonb,
  created_by uuid references person,
  version integer not null default 1,
  constraint clinic_ends_after_start check (ends_at > starts_at),
  constraint clinic_room_used_once exclude using gist (room_id with =, during with &&) where (status <> 'cancelled'),
  foreign key (room_id, venue_id, municipality_id) references room (id, venue_id, municipality_id),
  unique (id, municipality_id),
  unique (id, municipality_id, during, counts)
);
call scope_to_municipality('clinic', 'select, insert, update, delete');
create index clinic_coming on clinic (municipality_id, starts_at);

-- Who sits where. A role without a person says why. The clinic's time is copied by the foreign key, so that
-- the database itself refuses a person who would sit in two clinics at once, whatever their municipalities.
create table staffing (
  id uuid primary key default gen_random_uuid(),
  clinic_id uuid not null,
  municipality_id text not null,
  desk integer not null default 1,
  role text not null check (role in ('project_lead', 'building_inspector', 'environmental_secretary')),
  person_id uuid references person,
  missing_reason text check (missing_reason <> ''),
  double_role_reason text check (double_role_reason <> ''),
  during tstzrange not null,
  counts boolean not null,
  -- iMIP state of this person's invite: null until first sent
  invite_sequence integer,
  needs_substitute boolean not null default false,
  constraint staffing_one_per_role unique (clinic_id, desk, role),
  constraint staffing_person_or_reason check (person_id is not null or missing_reason is not null),
  constraint staffing_person_in_one_clinic exclude using gist
    (person_id with =, clinic_id with <>, during with &&) where (counts and person_id is not null),
  foreign key (clinic_id, municipality_id, during, counts)
    references clinic (id, municipality_id, during, counts) on update cascade on delete cascade
);
call scope_to_municipality('staffing', 'select, insert, update, delete');
create index staffing_of_person on staffing (person_id);

create table slot (
  id uuid primary key default gen_random_uuid(),
  clinic_id uuid not null,
  municipality_id text not null,
  desk integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  share text not null check (share in ('web', 'staff', 'walk_in')),
  -- taken out of use by staff
  closed boolean not null default false,
  constraint slot_once_per_desk unique (clinic_id, desk, starts_at),
  foreign key (clinic_id, municipality_id) references clinic (id, municipality_id) on delete cascade,
  unique (id, clinic_id, municipality_id)
);
call scope_to_municipality('slot', 'select, insert, update, delete');

-- The same rule as shared/rules/publishing.ts, which gives the screen its hints; a test holds the two equal.
create function check_clinic_publishable(checked uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_clinic clinic;
  the_place municipality;
  missing_role text;
  missing_language text;
begin
  select * into the_clinic from clinic where id = checked and status = 'published';
  if not found then return; end if;
  select * into the_place from municipality where id = the_clinic.municipality_id;

  select role into missing_role
  from generate_series(1, the_clinic.desks) as desk,
    unnest(array['project_lead', 'building_inspector', 'environmental_secretary']) as role
  where not exists (
    select from staffing where clinic_id = checked and staffing.desk = desk.desk and staffing.role = role.role)
  limit 1;
  if found then
    raise exception 'role % is unstaffed', missing_role
      using errcode = '23514', constraint = 'clinic_role_unstaffed', detail = missing_role;
  end if;

  if exists (
    select from staffing one join staffing other
      on other.clinic_id = one.clinic_id and other.person_id = one.person_id and other.id <> one.id
    where one.clinic_id = checked and one.double_role_reason is null and other.double_role_reason is null
  ) then
    raise exception 'a person has two roles without a reason'
      using errcode = '23514', constraint = 'clinic_person_in_two_roles';
  end if;

  select language into missing_language from unnest(the_place.languages) as language
  where coalesce(trim(the_clinic.texts -> language ->> 'bring'), '') = '' limit 1;
  if found then
    raise exception 'texts are missing in %', missing_language
      using errcode = '23514', constraint = 'clinic_language_missing', detail = missing_language;
  end if;

  if not the_clinic.holiday_confirmed and exists (
    select from holiday where country = the_place.country and day = the_clinic.day
  ) then
    raise exception 'the day is a holiday' using errcode = '23514', constraint = 'clinic_holiday_unconfirmed';
  end if;

  if not exists (select from slot where clinic_id = checked) then
    raise exception 'the day has no slots' using errcode = '23514', constraint = 'clinic_has_no_slots';
  end if;
end
$$;
revoke all on function check_clinic_publishable from public;

create function clinic_must_be_publishable() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'clinic' then
    perform check_clinic_publishable(new.id);
  elsif tg_op = 'DELETE' then
    perform check_clinic_publishable(old.clinic_id);
  else
    perform check_clinic_publishable(new.clinic_id);
  end if;
  return null;
end
$$;
create constraint trigger clinic_publishable
  after insert or update of status, texts, day, holiday_confirmed, desks on clinic deferrable initially deferred
  for each row when (new.status = 'published') execute function clinic_must_be_publishable();
create constraint trigger clinic_publishable
  after insert or update of role, desk, person_id, double_role_reason, clinic_id or delete on staffing
  deferrable initially deferred for each row execute function clinic_must_be_publishable();

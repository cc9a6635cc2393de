-- Who waits for a time that comes free, in the order in which they joined. What they told stays until the list no longer
-- needs it; a booking that comes of it has a copy.
create table waiting (
  id uuid primary key,
  municipality_id text not null references municipality,
  -- the day they wait for; null: any day of the municipality
  clinic_id uuid,
  property_id uuid not null,
  channel text not null check (channel in ('web', 'phone')),
  relation text not null check (relation in ('owner', 'occupier')),
  name text not null,
  phone text,
  email text,
  language text not null check (language in ('fi', 'sv', 'en', 'nb')),
  -- "I can also come at short notice"
  short_notice boolean not null,
  joined_at timestamptz not null,
  -- the order in which they are asked
  turn bigint not null generated always as identity,
  -- they left, or have a time from the list
  ended_at timestamptz,
  booking_id uuid,
  constraint waiting_reachable check (phone is not null or email is not null),
  foreign key (clinic_id, municipality_id) references clinic (id, municipality_id) on delete cascade,
  foreign key (property_id, municipality_id) references property (id, municipality_id) on delete cascade,
  foreign key (booking_id, municipality_id) references booking (id, municipality_id) on delete cascade,
  unique (id, municipality_id)
);
create unique index waiting_once_per_property on waiting (property_id, clinic_id) nulls not distinct where ended_at is null;
create index waiting_of_booking on waiting (booking_id) where booking_id is not null;
create index waiting_in_order on waiting (municipality_id, turn) where ended_at is null;
call scope_to_municipality('waiting', 'select, insert, update, delete');

-- A time that came free and one of those who were asked whether they want it. Nobody is asked twice about one time.
create table offer (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null,
  waiting_id uuid not null,
  slot_id uuid not null,
  clinic_id uuid not null,
  -- 'call': staff ask them by telephone
  how text not null check (how in ('mail', 'call')),
  -- others are asked too, and the first yes gets it
  shared boolean not null,
  made_at timestamptz not null,
  until timestamptz not null,
  -- null until answered; 'lapsed': no answer in time; 'gone': the time is no longer there for them
  answer text check (answer in ('taken', 'declined', 'lapsed', 'gone')),
  foreign key (waiting_id, municipality_id) references waiting (id, municipality_id) on delete cascade,
  foreign key (slot_id, clinic_id, municipality_id) references slot (id, clinic_id, municipality_id) on delete cascade,
  constraint offer_once unique (waiting_id, slot_id)
);
create index offer_of_slot on offer (slot_id);
create index offer_open on offer (municipality_id, until) where answer is null;
call scope_to_municipality('offer', 'select, insert, update');

-- A hold without a visitor keeps its slot for those who wait.
alter table hold drop column staff_person_id;

create function municipality_of_waiting(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from waiting where id = sought $$;
revoke all on function municipality_of_waiting(uuid) from public;
grant execute on function municipality_of_waiting(uuid) to app;

-- Mails to those who wait have the link of their place in the list.
alter table message add column waiting_id uuid;
alter table message add constraint message_waiting_fkey
  foreign key (waiting_id, municipality_id) references waiting (id, municipality_id) on delete set null (waiting_id);
create index message_of_waiting on message (waiting_id) where waiting_id is not null;

-- identifier: 14 digits in Finland, '3446-9999/1' in Norway; null while only an address is known.
create table property (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  identifier text,
  parcel text check (parcel ~ '^M\d{1,4}$'),
  address text not null default '',
  village text not null default '',
  -- staff have matched it to the register
  confirmed boolean not null default false,
  created_at timestamptz not null,
  constraint property_identified check (identifier is not null or address <> ''),
  unique (id, municipality_id)
);
create unique index property_one_per_identifier
  on property (municipality_id, identifier, coalesce(parcel, '')) where identifier is not null;
create unique index property_one_per_address
  on property (municipality_id, lower(address), lower(village)) where identifier is null;
call scope_to_municipality('property', 'select, insert, update');

-- A slot has at most one hold row; a hold that has run out is replaced by the next taker or erased by a job.
create table hold (
  slot_id uuid primary key,
  clinic_id uuid not null,
  municipality_id text not null,
  id uuid not null unique,
  -- hash of the visitor's cookie or the staff account; one live hold each
  visitor_hash bytea constraint hold_one_per_visitor unique,
  staff_person_id uuid references person,
  until timestamptz not null,
  extensions integer not null default 0,
  -- finished steps of the form, erased with the hold
  answers jsonb not null default '{}',
  foreign key (slot_id, clinic_id, municipality_id) references slot (id, clinic_id, municipality_id) on delete cascade
);
call scope_to_municipality('hold', 'select, insert, update, delete');

create table booking (
  id uuid primary key,
  municipality_id text not null,
  clinic_id uuid not null,
  slot_id uuid not null,
  property_id uuid not null,
  status text not null default 'booked' check (status in
    ('booked', 'arrived', 'in_consultation', 'done', 'no_show', 'cancelled')),
  channel text not null check (channel in ('web', 'phone', 'door')),
  relation text not null check (relation in ('owner', 'occupier')),
  name text not null,
  phone text,
  email text,
  wants_paper boolean not null default false,
  topics text[] not null default '{}',
  question text not null default '',
  language text not null check (language in ('fi', 'sv', 'en', 'nb')),
  -- raising it kills every older link and code
  link_version integer not null default 1,
  code_hash bytea not null constraint booking_code_unique unique,
  -- iMIP SEQUENCE of the calendar entry
  invite_sequence integer not null default 0,
  -- the hold it was made from
  hold_id uuid,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('holder', 'staff', 'municipality')),
  constraint booking_reachable check (phone is not null or email is not null or wants_paper),
  foreign key (slot_id, clinic_id, municipality_id) references slot (id, clinic_id, municipality_id),
  foreign key (property_id, municipality_id) references property (id, municipality_id),
  unique (id, municipality_id)
);
create unique index booking_one_live_per_slot on booking (slot_id) where status <> 'cancelled';
create unique index booking_one_live_per_property_and_clinic
  on booking (clinic_id, property_id) where status <> 'cancelled';
create index booking_of_property on booking (property_id, created_at);
create index booking_by_email on booking (municipality_id, email) where email is not null;
call scope_to_municipality('booking', 'select, insert, update');

-- An answer kept for 24 hours under the caller's own key; subject holds ids, never a secret.
create table idempotency_key (
  caller bytea not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  subject jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (caller, route, key)
);
grant select, insert, update, delete on idempotency_key to app;
create index idempotency_key_age on idempotency_key (created_at);

-- Counts tries at codes, addresses and accounts for all server processes together. bucket is a keyed hash.
create table attempt (
  bucket bytea primary key,
  tries integer not null,
  resets_at timestamptz not null
);
grant select, insert, update, delete on attempt to app;

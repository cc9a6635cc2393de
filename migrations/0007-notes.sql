-- One visit's note in two halves: what the resident reads and what stays inside (shared/contracts/notes.ts has the shape).
create table advice_note (
  id uuid primary key,
  municipality_id text not null,
  booking_id uuid not null constraint advice_note_one_per_booking unique,
  property_id uuid not null,
  status text not null default 'draft' check (status in ('draft', 'signed')),
  version integer not null default 1,
  content jsonb not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  signed_by uuid references person,
  signed_at timestamptz,
  -- shared with the resident on signing, unless held back with a reason
  held_back_reason text check (held_back_reason <> ''),
  printed_at timestamptz,
  constraint advice_note_signed_by_somebody check ((status = 'signed') = (signed_by is not null and signed_at is not null)),
  foreign key (booking_id, municipality_id) references booking (id, municipality_id),
  foreign key (property_id, municipality_id) references property (id, municipality_id),
  unique (id, municipality_id)
);
create index advice_note_of_property on advice_note (property_id, written_at desc);
call scope_to_municipality('advice_note', 'select, insert, update');

create table advice_note_addendum (
  id uuid primary key,
  municipality_id text not null,
  note_id uuid not null,
  reason text not null check (reason <> ''),
  words text not null check (words <> ''),
  written_by uuid not null references person,
  written_at timestamptz not null,
  foreign key (note_id, municipality_id) references advice_note (id, municipality_id)
);
call scope_to_municipality('advice_note_addendum', 'select, insert');

-- A signed note is never overwritten; only the mark that paper was handed over may still change.
create function advice_note_stays_signed() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'printed_at') is distinct from (to_jsonb(old) - 'printed_at') then
    raise exception 'a signed note is locked' using errcode = '23514', constraint = 'advice_note_signed_is_locked';
  end if;
  return new;
end
$$;
create trigger advice_note_signed_is_locked before update on advice_note
  for each row when (old.status = 'signed') execute function advice_note_stays_signed();

-- A resident's one-time code for reading, and the half hour it opens. Only hashes are kept.
create table reading_code (
  booking_id uuid primary key,
  municipality_id text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries_left integer not null,
  foreign key (booking_id, municipality_id) references booking (id, municipality_id)
);
call scope_to_municipality('reading_code', 'select, insert, update, delete');

create table reading_pass (
  pass_hash bytea primary key,
  booking_id uuid not null,
  municipality_id text not null,
  expires_at timestamptz not null,
  foreign key (booking_id, municipality_id) references booking (id, municipality_id)
);
call scope_to_municipality('reading_pass', 'select, insert, delete');

-- Append-only: who looked at what of a property.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality_id text not null references municipality,
  property_id uuid not null,
  note_id uuid,
  person_id uuid references person,
  reader text not null check (reader in ('staff', 'resident')),
  action text not null
);
call scope_to_municipality('access_log', 'select, insert');
create index access_log_of_property on access_log (property_id, id desc);

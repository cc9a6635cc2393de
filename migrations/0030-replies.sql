-- What became of a mail after the relay took it, as the servers behind it reported (RFC 3464).
alter table message add column delivery text check (delivery in ('delivered', 'delayed', 'bounced'));
-- the report's status code, such as 5.1.1
alter table message add column delivery_code text;

-- The seat whose calendar entry a mail carries. Not a foreign key: the mails of a seat outlive it.
alter table message add column staffing_id uuid generated always as ((content ->> 'staffingId')::uuid) stored;
create index message_of_seat on message (staffing_id, created_at desc) where staffing_id is not null;

create function municipality_of_seat(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from message where staffing_id = sought limit 1 $$;
create function municipality_of_message(sought uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select municipality_id from message where id = sought $$;
revoke all on function municipality_of_seat(uuid), municipality_of_message(uuid) from public;
grant execute on function municipality_of_seat(uuid), municipality_of_message(uuid) to app;

-- Every mail that the listener took, once: what it answers to an invitation, what it reports, or what a person must read.
create table reply (
  id uuid primary key,
  municipality_id text not null references municipality,
  -- hash of the address and the mail: a relay that lost our answer brings the same mail again
  arrival bytea not null,
  received_at timestamptz not null,
  -- the invitation or the mail that it is about; the seat may be gone
  staffing_id uuid,
  clinic_id uuid,
  booking_id uuid,
  message_id uuid,
  kind text not null
    check (kind in ('accepted', 'tentative', 'declined', 'counter', 'delivered', 'delayed', 'bounced', 'automatic', 'other')),
  -- of the invitation that it answers; null when it answers none
  sequence integer,
  -- when the answer was given (DTSTAMP)
  stamped_at timestamptz,
  -- why it does not count; null when it does
  flaw text check (flaw in ('stale', 'older', 'ended', 'other_event', 'other_person', 'unreadable')),
  sender text not null,
  subject text not null,
  words text not null,
  -- another time that somebody asks for
  proposed_start timestamptz,
  proposed_end timestamptz,
  -- the relay's own checks of the sender: {"dkim": "pass", "spf": "fail"}
  checks jsonb not null default '{}',
  -- whether a person must look at it, and when and by whom it was settled
  for_people boolean not null,
  settled_at timestamptz,
  settled_by uuid references person,
  constraint reply_once unique (arrival),
  foreign key (clinic_id, municipality_id) references clinic (id, municipality_id) on delete cascade,
  foreign key (booking_id, municipality_id) references booking (id, municipality_id) on delete cascade
);
create index reply_of_seat on reply (staffing_id, received_at desc) where staffing_id is not null;
create index reply_of_booking on reply (booking_id, received_at desc) where booking_id is not null;
create index reply_latest on reply (municipality_id, received_at desc);
create index reply_to_read on reply (municipality_id) where for_people and settled_at is null;
call scope_to_municipality('reply', 'select, insert, update');

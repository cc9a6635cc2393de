-- One row for each mail. content holds what the mail says beside its kind (times, place, iMIP method and sequence),
-- so that a repeat says the same; the Message-ID is made from id and never changes.
create table message (
  id uuid primary key,
  municipality_id text not null references municipality,
  kind text not null,
  language text not null check (language in ('fi', 'sv', 'en', 'nb')),
  recipient text not null,
  booking_id uuid,
  clinic_id uuid,
  person_id uuid references person,
  content jsonb not null default '{}',
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'sent_again', 'failed')),
  attempts integer not null default 0,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  foreign key (booking_id, municipality_id) references booking (id, municipality_id),
  foreign key (clinic_id, municipality_id) references clinic (id, municipality_id) on delete cascade
);
create index message_of_clinic on message (clinic_id, created_at);
create index message_of_booking on message (booking_id);
create index message_latest on message (municipality_id, created_at desc);
call scope_to_municipality('message', 'select, insert, update');

-- A published day that is to move or to be cancelled as a whole. Until it is due nothing has changed and nobody has been
-- told, so taking it back is deleting the row. Done ones stay: they say who must be called because no mail reached them.
create table clinic_change (
  id uuid primary key default gen_random_uuid(),
  clinic_id uuid not null,
  municipality_id text not null,
  kind text not null check (kind in ('move', 'cancel')),
  -- where a move leads: local calendar day and room
  day date,
  room_id uuid,
  holiday_confirmed boolean not null default false,
  -- for the residents, per language
  reason jsonb not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- what stood in the way when it was due, in a sentence per language; staff decide how it goes on
  refused jsonb,
  done_at timestamptz,
  constraint clinic_change_of_move check ((kind = 'move') = (day is not null and room_id is not null)),
  foreign key (clinic_id, municipality_id) references clinic (id, municipality_id) on delete cascade,
  foreign key (room_id) references room
);
call scope_to_municipality('clinic_change', 'select, insert, update, delete');
create unique index clinic_change_one_waiting on clinic_change (clinic_id) where done_at is null;
create index clinic_change_of_clinic on clinic_change (clinic_id, done_at);

-- When a visit was moved along with its whole day. Who has no e-mail must be called then, unless they move it again.
alter table booking add column moved_with_day_at timestamptz;

-- What residents send along with a booking: photos, redrawn by us, and PDF files as they came (decision 27).
create table attachment (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  booking_id uuid not null,
  kind text not null check (kind in ('site_plan', 'photo', 'other')),
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  -- what its sender calls it, cleaned: for people only, never a path
  name text not null check (char_length(name) between 1 and 100),
  bytes bytea not null,
  size integer not null generated always as (octet_length(bytes)) stored,
  -- of what was sent, not of what is kept: the same file twice is one
  sent_sha256 bytea not null check (octet_length(sent_sha256) = 32),
  -- of a picture, in dots
  width integer,
  height integer,
  created_at timestamptz not null,
  constraint attachment_same_file_once unique (booking_id, sent_sha256),
  check ((width is null) = (media_type = 'application/pdf') and (height is null) = (width is null)),
  foreign key (booking_id, municipality_id) references booking (id, municipality_id) on delete cascade
);
-- Photos do not get smaller by packing, and parts of what lies unpacked are read without the rest.
alter table attachment alter column bytes set storage external;
call scope_to_municipality('attachment', 'select, insert, delete');

-- Whoever cancels, and however: what was sent for the visit is needed no more.
create function attachment_follows_booking() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from attachment where booking_id = new.id;
  return null;
end
$$;
revoke all on function attachment_follows_booking from public;
create trigger attachment_follows_booking after update of status on booking
  for each row when (new.status = 'cancelled') execute function attachment_follows_booking();

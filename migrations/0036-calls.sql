-- Who has called a holder about the change of their whole day, and about which: the invite_sequence that it gives their
-- booking. A change that waits will give the next one. Taken back, it leaves the number without the moment: whoever was
-- called must hear of that too.
alter table booking add column called_sequence integer;
alter table booking add column called_at timestamptz;
alter table booking add column called_by uuid references person;
alter table booking add constraint booking_called_whole
  check ((called_at is null) = (called_by is null) and (called_at is null or called_sequence is not null));
create index booking_changed_with_day on booking (clinic_id)
  where moved_with_day_at is not null or cancelled_by = 'municipality' or called_sequence is not null;

-- How many of a day's versions nobody outside can see: a move that waits or is taken back raises none in calendars.
alter table clinic add column quiet_versions integer not null default 0;

-- Taking a day back to a draft ends its bookings at once; its row says from when on they must be told.
alter table clinic_change drop constraint clinic_change_kind_check;
alter table clinic_change add constraint clinic_change_kind_check check (kind in ('move', 'cancel', 'unpublish'));

-- How long before their visit holders are reminded; the municipality decides.
alter table municipality add column reminders text[] not null default '{week,day}'
  constraint municipality_reminders_check check (reminders <@ array['week', 'day']);

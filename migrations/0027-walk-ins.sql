-- Who came without a time is called by a number, the first of the day by 1. It does not change while they stay on that day.
alter table booking add column door_number integer
  constraint booking_number_of_door check (door_number is null or channel = 'door' and door_number > 0);
create unique index booking_door_number on booking (clinic_id, door_number) where door_number is not null;

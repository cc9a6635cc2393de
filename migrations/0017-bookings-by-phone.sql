-- Counts what one number books in a day, beside booking_by_email.
create index booking_by_phone on booking (municipality_id, phone) where phone is not null;

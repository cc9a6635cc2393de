-- What is asked for on each page of staff was read from whole tables; nobody noticed below ten thousand properties
-- (docs/benchmarks.md).
create index booking_of_clinic on booking (clinic_id);
create index property_matched_to on property (matched_to) where matched_to is not null;
create index advice_note_addendum_of_note on advice_note_addendum (note_id);

-- Letters are printed and put in the post by people. Which change of the visit the last one tells: the invite_sequence that
-- it was printed at; null when none has been posted. A letter waits wherever the two differ.
alter table booking add column posted_sequence integer, add column posted_at timestamptz,
  add constraint booking_posted check ((posted_sequence is null) = (posted_at is null));
create index booking_unposted on booking (municipality_id, clinic_id)
  where email is null and posted_sequence is distinct from invite_sequence;

-- A note that was held back may be given to the resident later. Why it was held back stays.
alter table advice_note add column released_at timestamptz;
alter table advice_note add column released_by uuid references person;
alter table advice_note add column release_reason text check (release_reason <> '');
alter table advice_note add constraint advice_note_released_by_somebody check (
  num_nonnulls(released_at, released_by, release_reason) in (0, 3)
  and (released_at is null or (status = 'signed' and held_back_reason is not null))
);

-- Beside the mark of paper and the move to a matched property, only the release may touch a signed note: whole and once.
create or replace function advice_note_stays_signed() returns trigger language plpgsql as $$
declare
  may_change text[] := array['printed_at', 'property_id'];
begin
  if new.property_id is distinct from old.property_id and not exists (
    select from property where id = old.property_id and matched_to = new.property_id
  ) then
    raise exception 'a signed note stays with its property'
      using errcode = '23514', constraint = 'advice_note_signed_is_locked';
  end if;
  if old.released_at is null then
    may_change := may_change || array['released_at', 'released_by', 'release_reason'];
  end if;
  if (to_jsonb(new) - may_change) is distinct from (to_jsonb(old) - may_change) then
    raise exception 'a signed note is locked' using errcode = '23514', constraint = 'advice_note_signed_is_locked';
  end if;
  return new;
end
$$;

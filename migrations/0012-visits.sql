-- The role in which somebody read, signed or added: residents are told the role, and roles are taken away later.
alter table access_log add column role text;
alter table advice_note add column signed_role text;
alter table advice_note_addendum add column role text;

-- A property known by its address only turns out to be one that the register knows: its visits move there, and
-- whoever names the address again is led there too.
alter table property add column matched_to uuid;
alter table property add foreign key (matched_to, municipality_id) references property (id, municipality_id);
alter table property add constraint property_matched_once check (matched_to is null or identifier is null);

-- Beside the mark of paper, only that move may still touch a signed note.
create or replace function advice_note_stays_signed() returns trigger language plpgsql as $$
begin
  if new.property_id is distinct from old.property_id and not exists (
    select from property where id = old.property_id and matched_to = new.property_id
  ) then
    raise exception 'a signed note stays with its property'
      using errcode = '23514', constraint = 'advice_note_signed_is_locked';
  end if;
  if (to_jsonb(new) - 'printed_at' - 'property_id') is distinct from (to_jsonb(old) - 'printed_at' - 'property_id') then
    raise exception 'a signed note is locked' using errcode = '23514', constraint = 'advice_note_signed_is_locked';
  end if;
  return new;
end
$$;

-- Drafts of one person, for their page of today.
create index advice_note_draft_of on advice_note (written_by) where status = 'draft';

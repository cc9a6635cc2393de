-- What a day says to residents beside what to bring is a choice, but never for half of them: said in one language, it is
-- said in each of the municipality's (Kielilaki 423/2003). Otherwise as before; shared/rules/publishing.ts is the same rule.
create or replace function check_clinic_publishable(checked uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_clinic clinic;
  the_place municipality;
  missing_role text;
  missing_language text;
begin
  select * into the_clinic from clinic where id = checked and status = 'published';
  if not found then return; end if;
  select * into the_place from municipality where id = the_clinic.municipality_id;

  select role into missing_role
  from generate_series(1, the_clinic.desks) as desk,
    unnest(array['project_lead', 'building_inspector', 'environmental_secretary']) as role
  where not exists (
    select from staffing where clinic_id = checked and staffing.desk = desk.desk and staffing.role = role.role)
  limit 1;
  if found then
    raise exception 'role % is unstaffed', missing_role
      using errcode = '23514', constraint = 'clinic_role_unstaffed', detail = missing_role;
  end if;

  if exists (
    select from staffing one join staffing other
      on other.clinic_id = one.clinic_id and other.person_id = one.person_id and other.id <> one.id
    where one.clinic_id = checked and one.double_role_reason is null and other.double_role_reason is null
  ) then
    raise exception 'a person has two roles without a reason'
      using errcode = '23514', constraint = 'clinic_person_in_two_roles';
  end if;

  select language into missing_language
  from unnest(the_place.languages) as language, (values ('bring'), ('words')) as field (name)
  where coalesce(the_clinic.texts -> language ->> field.name, '') !~ '\S'
    and (field.name = 'bring' or exists (
      select from jsonb_each(the_clinic.texts) as said (language, text) where said.text ->> 'words' ~ '\S'))
  limit 1;
  if found then
    raise exception 'texts are missing in %', missing_language
      using errcode = '23514', constraint = 'clinic_language_missing', detail = missing_language;
  end if;

  if not the_clinic.holiday_confirmed and exists (
    select from holiday where country = the_place.country and day = the_clinic.day
  ) then
    raise exception 'the day is a holiday' using errcode = '23514', constraint = 'clinic_holiday_unconfirmed';
  end if;

  if not exists (select from slot where clinic_id = checked and not closed) then
    raise exception 'the day has no slots' using errcode = '23514', constraint = 'clinic_has_no_slots';
  end if;
end
$$;

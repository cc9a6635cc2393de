-- A member of staff. The sign-in library keeps its own account; the e-mail address joins the two.
create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null check (email = lower(email)),
  phone text,
  language text not null default 'fi' check (language in ('fi', 'sv', 'en', 'nb')),
  created_at timestamptz not null default now(),
  left_at timestamptz,
  constraint person_one_per_email unique (email)
);

create table person_role (
  person_id uuid not null references person,
  municipality_id text not null references municipality,
  role text not null check (role in
    ('project_lead', 'building_inspector', 'environmental_secretary', 'coordinator', 'communications', 'admin')),
  given_at timestamptz not null default now(),
  given_by uuid references person,
  primary key (person_id, municipality_id, role)
);
call scope_to_municipality('person_role', 'select, insert, delete');

alter table person enable row level security;
grant select, insert, update on person to app;
create policy colleagues_are_seen on person for select
  using (exists (select from person_role where person_role.person_id = person.id));
create policy colleagues_are_changed on person for update
  using (exists (select from person_role where person_role.person_id = person.id));
create policy anybody_is_invited on person for insert with check (true);

-- The municipality's row is locked, so that two admins who remove each other at once do not both succeed.
create function keep_last_admin() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from municipality where id = old.municipality_id for update;
  if not exists (
    select from person_role join person on person.id = person_role.person_id
    where municipality_id = old.municipality_id and role = 'admin' and left_at is null
  ) then
    raise exception 'the last admin of municipality % stays', old.municipality_id
      using errcode = '23514', constraint = 'person_role_last_admin_stays';
  end if;
  return null;
end
$$;
create constraint trigger person_role_last_admin_stays
  after delete on person_role deferrable initially deferred
  for each row when (old.role = 'admin') execute function keep_last_admin();

-- Append-only: who changed what. details holds no resident's name, address or number.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality_id text not null references municipality,
  person_id uuid references person,
  actor text not null check (actor in ('staff', 'holder', 'public', 'system')),
  action text not null,
  subject_id text,
  details jsonb not null default '{}'
);
call scope_to_municipality('audit_log', 'select, insert');
create index audit_log_latest on audit_log (municipality_id, id desc);

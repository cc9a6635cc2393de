-- id: the official code as text ('638', Norwegian '3446'). languages: those the municipality must serve in, main one first.
create table municipality (
  id text primary key check (id ~ '^\d{3,4}$'),
  country text not null check (country in ('FI', 'NO')),
  time_zone text not null,
  languages text[] not null check (cardinality(languages) > 0),
  -- texts per language: {"fi": "Porvoo", "sv": "Borgå"}
  name jsonb not null,
  phone text not null,
  phone_hours jsonb not null default '{}',
  email text not null,
  -- free words on the front page of the municipality, per language
  words jsonb not null default '{}',
  active boolean not null default false
);
grant select, update on municipality to app;
alter table municipality enable row level security;
create policy anyone_reads on municipality for select using (true);
create policy own_scope_writes on municipality for update
  using (id = any(string_to_array(current_setting('app.municipalities', true), ',')));

create table venue (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  name jsonb not null,
  address text not null,
  village text not null default '',
  accessibility jsonb not null default '{}',
  parking jsonb not null default '{}',
  closed boolean not null default false,
  unique (id, municipality_id)
);
call scope_to_municipality('venue', 'select, insert, update');

create table room (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  venue_id uuid not null,
  name jsonb not null,
  accessibility jsonb not null default '{}',
  closed boolean not null default false,
  foreign key (venue_id, municipality_id) references venue (id, municipality_id),
  unique (id, venue_id, municipality_id)
);
call scope_to_municipality('room', 'select, insert, update');

-- Days when an office is closed, filled from the holiday library by the migration step; the publishing rule reads it.
create table holiday (
  country text not null,
  day date not null,
  name jsonb not null,
  primary key (country, day)
);
grant select on holiday to app;

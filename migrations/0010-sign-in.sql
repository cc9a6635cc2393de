-- The tables of the sign-in library (better-auth 1.7) as it compiles them itself; its names are kept.
-- They hold staff only and are reached by the library's own pool, so no municipality's scope applies.
create schema auth;
grant usage on schema auth to app;

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);

create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);

create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);

create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);

create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- Nobody signs up: the app itself cannot make an account.
grant select, update on auth."user" to app;
grant select, insert, update, delete on auth."session", auth."account", auth."verification" to app;

-- Whoever is invited has an account, whoever has left has none, and their sessions go with it in the same transaction.
create function account_follows_person() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.left_at is null then
    insert into auth."user" ("id", "name", "email", "emailVerified") values (new.id::text, new.name, new.email, true)
    on conflict ("id") do update set "name" = excluded."name", "email" = excluded."email", "updatedAt" = now();
  else
    delete from auth."user" where "id" = new.id::text;
  end if;
  return null;
end
$$;
revoke all on function account_follows_person from public;
create trigger account_follows_person after insert or update of name, email, left_at on person
  for each row execute function account_follows_person();

insert into auth."user" ("id", "name", "email", "emailVerified")
select id::text, name, email, true from person where left_at is null;

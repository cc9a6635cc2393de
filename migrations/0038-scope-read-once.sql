-- A policy asks for the setting anew about each row, which cost a season's lists more than all else that was done with
-- the row. Of a subquery PostgreSQL asks once.
create or replace procedure scope_to_municipality(table_name regclass, rights text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format(
    'create policy municipality_in_scope on %s using '
    '(municipality_id = any((select string_to_array(current_setting(''app.municipalities'', true), '',''))::text[]))',
    table_name);
  execute format('grant %s on %s to app', rights, table_name);
end
$$;

do $$
declare
  scoped regclass;
begin
  for scoped in select polrelid from pg_policy where polname = 'municipality_in_scope' loop
    execute format(
      'alter policy municipality_in_scope on %s using '
      '(municipality_id = any((select string_to_array(current_setting(''app.municipalities'', true), '',''))::text[]))',
      scoped);
  end loop;
end
$$;

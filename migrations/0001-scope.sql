-- Every table that holds a municipality's rows is closed by this one rule: a transaction sees the
-- municipalities it has named in app.municipalities ('638,109') and nothing else. Unset means nothing.
create extension if not exists btree_gist;

revoke all on schema public from public;
grant usage on schema public to app;

create procedure scope_to_municipality(table_name regclass, rights text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format(
    'create policy municipality_in_scope on %s using '
    '(municipality_id = any(string_to_array(current_setting(''app.municipalities'', true), '','')))',
    table_name);
  execute format('grant %s on %s to app', rights, table_name);
end
$$;
revoke all on procedure scope_to_municipality from public;

-- The list of properties in its order, so that its first hundred are read and not all of them sorted.
create index property_in_order on property (municipality_id, confirmed, identifier, address) where matched_to is null;

-- A property is sought by a part of its address, of its village, of its identifier or of a visitor's name.
create extension if not exists pg_trgm;
create index property_words on property
  using gin (address gin_trgm_ops, village gin_trgm_ops, identifier gin_trgm_ops) where matched_to is null;
create index booking_name_words on booking using gin (name gin_trgm_ops);

-- Under row-level security no index finds a part of a word: ilike is not leakproof, it would be asked about rows that must not
-- be seen. So this asks with the owner's eyes, of the municipalities in scope only. Both patterns are those of ilike. Answers at
-- most so many properties by their own words and as many by their visitors, in no order. The plan is made for the pattern
-- at hand: the index for a rare one, the table itself for one that most rows have. PostgreSQL takes ilike for as cheap as
-- comparing two numbers; it takes some forty times as long.
create function properties_like(words text, identifiers text, only_unconfirmed boolean, most integer) returns setof uuid
language plpgsql stable rows 100 security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set cpu_operator_cost = 0.1 as $$
declare
  scope text[] := string_to_array(current_setting('app.municipalities', true), ',');
begin
  return query
    select id from property
    where municipality_id = any(scope) and matched_to is null and not (only_unconfirmed and confirmed)
      and (address ilike words or village ilike words or identifier ilike identifiers)
    limit most;
  return query
    select property.id from booking join property on property.id = booking.property_id
    where booking.municipality_id = any(scope) and matched_to is null and not (only_unconfirmed and confirmed)
      and booking.name ilike words
    limit most;
end
$$;
revoke all on function properties_like(text, text, boolean, integer) from public;
grant execute on function properties_like(text, text, boolean, integer) to app;

-- A property that was named by somebody else's identifier gives it back when staff match it to the right one.
alter table property drop constraint property_identified;
alter table property add constraint property_identified
  check (identifier is not null or address <> '' or matched_to is not null);
drop index property_one_per_address;
create unique index property_one_per_address
  on property (municipality_id, lower(address), lower(village)) where identifier is null and address <> '';

-- When the wastewater system was built, as the resident knows it. Optional.
alter table booking add column system_year smallint
  constraint booking_system_year_check check (system_year between 1850 and 2100);

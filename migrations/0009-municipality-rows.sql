-- The three that are active. Contacts are the admin's to fill in; the demo fills in its own.
insert into municipality (id, country, time_zone, languages, name, phone, email, active) values
  ('638', 'FI', 'Europe/Helsinki', '{fi,sv}', '{"fi": "Porvoo", "sv": "Borgå", "en": "Porvoo", "nb": "Borgå"}', '', '', true),
  ('109', 'FI', 'Europe/Helsinki', '{fi}', '{"fi": "Hämeenlinna", "sv": "Tavastehus", "en": "Hämeenlinna", "nb": "Tavastehus"}', '', '', true),
  ('3446', 'NO', 'Europe/Oslo', '{nb}', '{"fi": "Gran", "sv": "Gran", "en": "Gran", "nb": "Gran"}', '', '', true);

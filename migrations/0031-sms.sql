-- Who gave a mobile number and no e-mail address is told by text message (decision 25).
alter table message add column channel text not null default 'mail' check (channel in ('mail', 'sms'));
-- how many parts a text message took; null until it is written
alter table message add column parts integer check (parts > 0);
-- what the gateway calls it
alter table message add column provider_id text;
-- the municipality's day on whose ceiling it counts; null while it has certainly not left
alter table message add column charged_on date;
create index message_charged on message (municipality_id, charged_on) where charged_on is not null;

-- What a municipality's text messages of one day may cost; 0: none are sent.
alter table municipality add column sms_daily_cents integer not null default 500
  constraint municipality_sms_daily_cents_check check (sms_daily_cents between 0 and 1000000);

alter table offer drop constraint offer_how_check;
alter table offer add constraint offer_how_check check (how in ('mail', 'sms', 'call'));

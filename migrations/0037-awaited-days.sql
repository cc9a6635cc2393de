-- A day that people wait for moves or is cancelled, and everybody who waits for it hears of that once (decision 23).

-- 'void': the day was moved or cancelled, so they have answered nothing and may be asked about the time again
alter table offer drop constraint offer_answer_check;
alter table offer add constraint offer_answer_check check (answer in ('taken', 'declined', 'lapsed', 'gone', 'void'));

-- the message that told of it; null where staff ask by telephone
alter table offer add column message_id uuid references message on delete set null;
create index offer_of_message on offer (message_id) where message_id is not null;
update offer set message_id = (
  select id from message
  where kind = 'time-offered' and message.waiting_id = offer.waiting_id and message.clinic_id = offer.clinic_id
    and created_at >= made_at
  order by created_at limit 1)
where answer is null and how <> 'call';

-- the day of whose move or cancellation staff must still tell them, for no message reaches them
alter table waiting add column untold_clinic_id uuid;
alter table waiting add constraint waiting_untold_fkey
  foreign key (untold_clinic_id, municipality_id) references clinic (id, municipality_id) on delete set null (untold_clinic_id);
create index waiting_untold on waiting (untold_clinic_id) where untold_clinic_id is not null;

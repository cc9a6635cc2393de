-- How a resident heard of the clinic, counted to see which way of telling fills the days. Optional.
alter table booking add column heard text
  constraint booking_heard_check check (heard in ('website', 'letter', 'newspaper', 'poster', 'acquaintance', 'office', 'other'));

-- When a day was last published: news readers show the latest first. Of a draft, when it was drafted.
alter table clinic add column announced_at timestamptz not null default now();
update clinic set announced_at = published.at
from (select subject_id, max(at) as at from audit_log where action = 'clinic.published' group by subject_id) as published
where published.subject_id = clinic.id::text;

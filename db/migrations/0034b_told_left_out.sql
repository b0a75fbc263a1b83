-- Whoever said "not satisfied" is told when it is not to count, and may object before it is approved (CHECKLIST K91).
alter table objection add column citizen_text text;
alter table objection add column person_words text;
alter table objection add column person_at timestamptz;
-- why whoever was to approve had it looked at once more
alter table objection add column again text;
alter table excuse add column citizen_text text;

-- Sent by the program alone above the pack's threshold (SPEC R3): sent, review (drawn for a person to look at), right, wrong.
alter table case_file add column at_once text;
create index case_at_once on case_file (city_id, due_at, id) where closed_at is null and at_once = 'review';

-- A limit runs on anything (DESIGN 4): an arbitration, an extension asked for, a whistle, a slip, a step of the desk.
-- Without `subject_id` the clock is that of the case itself.
alter table clock alter column case_id drop not null;
alter table clock add column subject_kind text not null default 'case';
alter table clock add column subject_id uuid;
alter table clock add column person_id uuid;
create index clock_subject on clock (city_id, subject_id) where subject_id is not null;
create index clock_running_unit on clock (city_id, unit_id, kind, due_at, id) where stopped_at is null and kind <> 'handle';

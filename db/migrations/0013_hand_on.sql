-- A case goes down the tree of units (city, county, town, section, person). `unit_id` stays the unit that leads and answers
-- for it; `held_by` is the unit below that has it now, `via` the units from the one to the other, `section_id` the section.
alter table case_file add column held_by text;
alter table case_file add column section_id text;
alter table case_file add column via text[] not null default '{}';
create index case_open_held on case_file (city_id, held_by, due_at, id) where closed_at is null and held_by is not null;
-- The limit of the step that runs now: a clock of kind `step`.
alter table case_file add column step_id uuid;
alter table case_file add column step_due timestamptz;
create index clock_step_unit on clock (city_id, unit_id, started_at) where kind = 'step';

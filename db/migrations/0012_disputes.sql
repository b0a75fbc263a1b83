-- Disputes of assignment (SPEC R11, CHECKLIST K66 K89): how often a case was given back, what was ruled, and what the
-- routing learns from it. While a limit stands still it has `paused_at`; its `due_day` is then 9999-12-31, so that no
-- count takes it for ended.
alter table case_file add column returns int not null default 0;
alter table case_file add column paused_at timestamptz;
alter table clock add column paused_at timestamptz;
-- The sender's ground: what the dispatcher wrote for the unit.
alter table dispatch add column note text;

create table ruling (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  dispatch_id uuid not null,
  item text,
  place_unit text,
  refused_unit text not null,
  right_unit text,
  ground text not null,
  result text not null check (result in ('upheld', 'rejected')),
  by_rule boolean not null,
  teaches boolean not null,
  reason text,
  by_person uuid,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index ruling_item on ruling (city_id, item, at desc) where item is not null;
create index ruling_case on ruling (city_id, case_id);
select app.protect('ruling', 'append');

-- What is left out is counted by its ground.
drop index dispatch_excluded;
create index dispatch_excluded on dispatch (city_id, unit_id, excluded, on_day) where excluded is not null;
drop index clock_excluded;
create index clock_excluded on clock (city_id, unit_id, excluded, due_day)
  where kind = 'handle' and not cancelled and excluded is not null;

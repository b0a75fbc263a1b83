-- Units that share a case (SPEC F6, CHECKLIST K65): each has a limit and an opinion of its own beside the lead's answer.
create table co_handler (
  city_id int not null,
  id uuid not null,
  version int not null,
  case_id uuid not null,
  unit_id text not null,
  state text not null check (state in ('asked', 'answered', 'released')),
  words text,
  invited_by uuid,
  invited_at timestamptz not null,
  clock_id uuid not null,
  due_at timestamptz not null,
  opinion text,
  answered_by uuid,
  answered_at timestamptz,
  on_time boolean,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index co_handler_case on co_handler (city_id, case_id, invited_at);
create index co_handler_asked on co_handler (city_id, unit_id, due_at, id) where state = 'asked';
select app.protect('co_handler', 'write');
-- How many have not answered yet, and why the lead went on without them.
alter table case_file add column open_co int not null default 0;
alter table reply add column despite text;
alter table reply_draft add column despite text;

-- First-asked responsibility (SPEC Q3): who was asked first, what they explained, and the named person they handed over to.
create table first_asked (
  city_id int not null,
  case_id uuid not null,
  person_id uuid not null,
  explained text not null,
  handed_to uuid not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, case_id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
select app.protect('first_asked', 'append');

-- What goes on beside a case: people outside who are asked by a link (CHECKLIST K14 K73), sub-tasks (K74), and matters
-- passed to another body with proof and a way back (K51).

-- The secret of a link is not kept: it is made again from the id by the city's key.
create table link (
  city_id int not null,
  id uuid not null,
  version int not null,
  case_id uuid not null,
  kind text not null check (kind in ('person', 'outsider')),
  state text not null check (state in ('asked', 'answered', 'silent', 'withdrawn')),
  -- the person asked; null for an outsider
  appeal_id uuid,
  -- the outsider's name and number, encrypted
  receiver bytea,
  words text not null,
  place_text text,
  -- pictures of the case that the outsider may see
  shown uuid[] not null default '{}',
  -- the limit of handling stands still while it is open
  waits boolean not null,
  unit_id text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  done boolean,
  answer text,
  answered_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index link_case on link (city_id, case_id, asked_at);
create index link_appeal on link (city_id, appeal_id) where appeal_id is not null;
create index link_until on link (city_id, until) where state = 'asked';
select app.protect('link', 'write');

create table task (
  city_id int not null,
  id uuid not null,
  version int not null,
  case_id uuid not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  text text not null,
  unit_id text,
  person_id uuid,
  due_day date,
  result text,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index task_case on task (city_id, case_id, made_at);
create index task_person on task (city_id, person_id) where state = 'open';
select app.protect('task', 'write');

create table pass_on (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  body text not null,
  -- state of the case that it goes back to
  from_state text not null,
  receipt text,
  told text not null,
  by_person uuid not null,
  at timestamptz not null,
  returned_why text,
  returned_by uuid,
  returned_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index pass_on_case on pass_on (city_id, case_id, at);
select app.protect('pass_on', 'write');

-- waiting: the link that the limit waits for; person_asked: times the person was asked; open_tasks: sub-tasks not ended.
alter table case_file add column waiting uuid;
alter table case_file add column person_asked int not null default 0;
alter table case_file add column open_tasks int not null default 0;

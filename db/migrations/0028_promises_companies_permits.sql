-- What is promised and kept: ways to act (SPEC N1), the first asked (Q3), what was told as missing (Q5).

alter table reply add column way text;
alter table reply_draft add column way text;
-- The named person whom a unit that gives a matter back has told of it (SPEC Q3).
alter table dispatch add column proposed_person uuid;
create index reply_way on reply (city_id, at) where way is not null;
create index first_asked_person on first_asked (city_id, person_id);
create index first_asked_at on first_asked (city_id, at);

-- 一次性告知: what a case lacks is told once; every further time of the same case is numbered and has its reason.
create table told_missing (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  n int not null,
  items text not null,
  on_the_spot boolean not null,
  reason text,
  unit_id text not null,
  by_person uuid not null,
  at timestamptz not null,
  on_day date not null,
  primary key (city_id, id),
  unique (city_id, case_id, n),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index told_missing_day on told_missing (city_id, on_day, unit_id);
select app.protect('told_missing', 'append');
-- A granted deletion takes a person out of texts that are otherwise never changed.
grant update (items, reason) on told_missing to bihuan_app;

-- Which appeals are a company's (SPEC H1, CHECKLIST K27); one row for those alone.
create table company_appeal (
  city_id int not null,
  appeal_id uuid not null,
  company_id uuid not null,
  at timestamptz not null,
  primary key (city_id, appeal_id),
  foreign key (city_id, company_id) references company (city_id, id)
);
create index company_appeal_company on company_appeal (city_id, company_id, at desc);
select app.protect('company_appeal', 'append');

-- Pairs of signs of each company's name: equality is leakproof, so the index serves under row-level security.
create table company_gram (
  city_id int not null,
  gram text not null,
  company_id uuid not null,
  primary key (city_id, gram, company_id),
  foreign key (city_id, company_id) references company (city_id, id)
);
create index company_gram_company on company_gram (city_id, company_id);
select app.protect('company_gram', 'write');
insert into company_gram (city_id, gram, company_id)
  select distinct c.city_id, lower(substr(c.name, i, 2)), c.id
  from company c, generate_series(1, 99) i where i < length(c.name);

-- 并联审批: one matter of a company, several approvals at the same time, each with its own limit; one unit is its face.
create table permit (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  kind text not null,
  title text not null,
  words text not null,
  company_id uuid not null,
  face_unit text not null,
  by_person uuid not null,
  answer text,
  passed boolean,
  received_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, company_id) references company (city_id, id)
);
create index permit_open on permit (city_id, due_at, id) where ended_at is null;
create index permit_ended on permit (city_id, ended_at desc, id desc) where ended_at is not null;
create index permit_company on permit (city_id, company_id, received_at desc);
select app.protect('permit', 'write');

create table permit_part (
  city_id int not null,
  id uuid not null,
  version int not null,
  permit_id uuid not null,
  code text not null,
  unit_id text not null,
  state text not null,
  clock_id uuid not null,
  due_at timestamptz not null,
  missing text[] not null default '{}',
  asked_at timestamptz,
  decision text,
  words text,
  given_by uuid,
  given_at timestamptz,
  on_time boolean,
  primary key (city_id, id),
  unique (city_id, permit_id, code),
  foreign key (city_id, permit_id) references permit (city_id, id)
);
create index permit_part_unit on permit_part (city_id, unit_id, state);
select app.protect('permit_part', 'write');

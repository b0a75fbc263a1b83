-- Consequences of rankings (SPEC R13 R14 Q8 Q9) and objections to them (DESIGN 5, docs/adr/0024-ladder-and-objection.md).

-- One step of the ladder for one unit after one month: recommended with the facts, signed or declined by a person, served as
-- a numbered paper. Papers that name several units share their number. `shaken`: what it rested on has gone since.
create table ladder_step (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null
    check (state in ('recommended', 'declined', 'signed', 'served', 'acknowledged', 'closed', 'withdrawn')),
  scheme text not null,
  step text not null,
  unit_id text not null,
  month text not null,
  publication_id uuid not null,
  facts jsonb not null,
  recommended_at timestamptz not null,
  number text,
  paper jsonb,
  paper_entry uuid,
  signed_by uuid,
  signed_at timestamptz,
  declined_by uuid,
  declined_at timestamptz,
  declined_why text,
  served_by uuid,
  served_at timestamptz,
  read_clock uuid,
  read_by timestamptz,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  acknowledged_words text,
  shaken jsonb,
  shaken_at timestamptz,
  upheld_by uuid,
  upheld_at timestamptz,
  upheld_why text,
  effect jsonb,
  closed_by uuid,
  closed_at timestamptz,
  closed_words text,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, scheme, month, unit_id, step)
);
create index ladder_step_newest on ladder_step (city_id, recommended_at desc, id desc);
create index ladder_step_unit on ladder_step (city_id, unit_id, month desc);
select app.protect('ladder_step', 'write');

-- What people did under a step: the talk was held, the leadership reorganised, the exam passed (SPEC R13 Q8).
create table ladder_record (
  city_id int not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null,
  passed boolean,
  person_id uuid,
  on_day date not null,
  words text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, step_id) references ladder_step (city_id, id)
);
create index ladder_record_step on ladder_record (city_id, step_id, at);
select app.protect('ladder_record', 'append');

-- A unit's objection to a published figure. `fact` is the verdict, limit or return it is about.
create table objection (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('filed', 'refused', 'upheld', 'corrected', 'withdrawn')),
  number text not null,
  publication_id uuid not null,
  kind text not null,
  period text not null,
  unit_id text not null,
  ground text not null,
  fact text not null check (fact in ('verdict', 'limit', 'return')),
  fact_id uuid not null,
  case_id uuid not null,
  words text not null,
  filed_by uuid not null,
  filed_at timestamptz not null,
  object_by timestamptz not null,
  decide_clock uuid not null,
  decide_by timestamptz not null,
  decision text,
  remedy text check (remedy in ('exclude', 'correct')),
  decided_by uuid,
  decided_at timestamptz,
  approve_clock uuid,
  approve_by timestamptz,
  effects jsonb,
  approved_by uuid,
  approved_at timestamptz,
  withdrawn_at timestamptz,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number)
);
create unique index objection_once on objection (city_id, fact, fact_id) where state <> 'withdrawn';
create index objection_newest on objection (city_id, filed_at desc, id desc);
create index objection_unit on objection (city_id, unit_id, filed_at desc, id desc);
select app.protect('objection', 'write');

-- A fact that no longer counts against a unit, on a ground that somebody outside the unit approved: counted in public.
create table fact_waiver (
  city_id int not null,
  id uuid not null,
  unit_id text not null,
  case_id uuid not null,
  fact text not null check (fact in ('verdict', 'limit', 'return')),
  fact_id uuid not null,
  remedy text not null check (remedy in ('exclude', 'correct')),
  ground text not null,
  on_day date not null,
  subject_kind text not null check (subject_kind in ('objection', 'excuse')),
  subject_id uuid not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, fact, fact_id)
);
create index fact_waiver_unit on fact_waiver (city_id, unit_id, fact);
select app.protect('fact_waiver', 'append');

-- A request to be excused for an honest mistake (容错纠错, SPEC Q9): a hearing, then a decision outside the unit.
create table excuse (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('asked', 'heard', 'upheld', 'refused', 'withdrawn')),
  number text not null,
  unit_id text not null,
  person_id uuid,
  step_id uuid,
  fact text check (fact in ('verdict', 'limit', 'return')),
  fact_id uuid,
  case_id uuid,
  ground text not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  clock_id uuid not null,
  decide_by timestamptz not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number),
  check ((fact is null) = (fact_id is null))
);
create index excuse_newest on excuse (city_id, asked_at desc, id desc);
create index excuse_unit on excuse (city_id, unit_id, asked_at desc, id desc);
select app.protect('excuse', 'write');

create table excuse_hearing (
  city_id int not null,
  id uuid not null,
  excuse_id uuid not null,
  case_id uuid,
  held_at timestamptz not null,
  present text not null,
  words text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, excuse_id) references excuse (city_id, id)
);
create index excuse_hearing_excuse on excuse_hearing (city_id, excuse_id, at);
select app.protect('excuse_hearing', 'write');

-- An honour (表彰激励, SPEC Q9): proposed from ranks or by hand with evidence, signed, published.
create table honour (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('proposed', 'declined', 'signed', 'published', 'withdrawn')),
  kind text not null,
  unit_id text not null,
  person_id uuid,
  month text not null,
  publication_id uuid,
  facts jsonb not null,
  words text not null,
  proposed_by uuid,
  proposed_at timestamptz not null,
  signed_by uuid,
  signed_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  ended_why text,
  pack_version text not null,
  primary key (city_id, id)
);
create unique index honour_ranked on honour (city_id, kind, unit_id, month) where proposed_by is null;
create index honour_newest on honour (city_id, proposed_at desc, id desc);
select app.protect('honour', 'write');

-- A paper to another office (SPEC R14): results of a month, or a clue handed over. It is also told by a signed call (exchange).
create table hand_over (
  city_id int not null,
  id uuid not null,
  number text not null,
  office text not null,
  kind text not null check (kind in ('results', 'ladder')),
  publication_id uuid,
  step_id uuid,
  paper jsonb not null,
  by_person uuid not null,
  at timestamptz not null,
  entry_id uuid not null,
  primary key (city_id, id)
);
create index hand_over_newest on hand_over (city_id, at desc, id desc);
create index hand_over_publication on hand_over (city_id, publication_id, office);
select app.protect('hand_over', 'append');

-- What is told to other offices need not be about a company.
alter table exchange_change rename column company_id to about_id;
alter table exchange_delivery rename column company_id to about_id;

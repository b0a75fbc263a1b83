-- What was left out on an approved ground can be put back (CHECKLIST K90 K91): never changed, but followed by a newer row of the same fact.
-- Of a fact the row with the greatest `seq` says whether it counts: 'restore' means that it does again.
alter table fact_waiver add column seq int not null default 1, add column person_by timestamptz;
alter table fact_waiver alter column seq drop default;
alter table fact_waiver drop constraint fact_waiver_city_id_fact_fact_id_key;
alter table fact_waiver add constraint fact_waiver_city_id_fact_fact_id_seq_key unique (city_id, fact, fact_id, seq);
alter table fact_waiver drop constraint fact_waiver_remedy_check;
alter table fact_waiver add constraint fact_waiver_remedy_check check (remedy in ('exclude', 'correct', 'restore'));
alter table fact_waiver drop constraint fact_waiver_subject_kind_check;
alter table fact_waiver add constraint fact_waiver_subject_kind_check
  check (subject_kind in ('objection', 'excuse', 'restoration'));

-- A request to count again what was left out, by somebody of the city or, with asked_by empty, by the person whose word it is.
create table restoration (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('asked', 'restored', 'kept', 'withdrawn')),
  number text not null,
  waiver_id uuid not null,
  unit_id text not null,
  case_id uuid not null,
  fact text not null check (fact in ('verdict', 'limit', 'return')),
  fact_id uuid not null,
  ground text not null check (ground in ('person', 'evidence', 'mistake')),
  words text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  clock_id uuid not null,
  decide_by timestamptz not null,
  unit_words text,
  unit_person uuid,
  unit_at timestamptz,
  decision text,
  citizen_text text,
  decided_by uuid,
  decided_at timestamptz,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, waiver_id) references fact_waiver (city_id, id)
);
create unique index restoration_once on restoration (city_id, waiver_id) where state = 'asked';
create index restoration_fact on restoration (city_id, fact_id);
create index restoration_newest on restoration (city_id, asked_at desc, id desc);
create index restoration_case on restoration (city_id, case_id);
select app.protect('restoration', 'write');

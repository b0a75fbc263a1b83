-- What was proposed and what a person decided, once for each decision (CHECKLIST K34 K150; PIPL 24): overrules are
-- counted from here, and models learn from here. Codes only, no text.
create table text_decision (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  scheme text not null,
  source text not null,
  model_version int,
  proposed text,
  probability double precision,
  decided text not null,
  overruled boolean not null,
  by_person uuid,
  at timestamptz not null,
  on_day date not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index text_decision_day on text_decision (city_id, scheme, on_day);
create index text_decision_case on text_decision (city_id, case_id);
select app.protect('text_decision', 'append');

-- Models are data: numbers learned from one city's own cases, with their measured quality. The body is compressed.
create table text_model (
  city_id int not null,
  id uuid not null,
  scheme text not null,
  version int not null,
  revision int not null,
  state text not null,
  rows int not null,
  newest_at timestamptz,
  digest text not null,
  quality jsonb not null,
  body bytea not null,
  trained_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (city_id, id),
  unique (city_id, scheme, version)
);
create unique index text_model_in_use on text_model (city_id, scheme) where state = 'in_use';
select app.protect('text_model', 'write');

-- A label set right by a person in the text workbench (CHECKLIST K106); it goes before what the case says.
create table label_fix (
  city_id int not null,
  case_id uuid not null,
  scheme text not null,
  label text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, case_id, scheme),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
select app.protect('label_fix', 'write');

-- What the check said of each reply when it was sent: it advises, and its share is an indicator.
create table reply_check (
  city_id int not null,
  reply_id uuid not null,
  case_id uuid not null,
  unit_id text not null,
  on_day date not null,
  score double precision not null,
  weak boolean not null,
  faults text[] not null,
  primary key (city_id, reply_id),
  foreign key (city_id, reply_id) references reply (city_id, id)
);
create index reply_check_day on reply_check (city_id, on_day, unit_id);
select app.protect('reply_check', 'append');

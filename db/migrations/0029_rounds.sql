-- Rounds of assessment (SPEC 7, docs/adr/0029): one scheme, one period, those who take part. What is handed in, what was
-- measured, what was proposed and decided, and the result with all that it was computed from.
create table assessment_round (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('open', 'proposed', 'closed', 'void')),
  scheme text not null,
  kind text not null check (kind in ('day', 'week', 'fortnight', 'month', 'quarter', 'year', 'once')),
  period text not null,
  from_day date not null,
  to_day date not null,
  note text not null default '',
  -- the scheme as it was when the round was opened, in the words of the rules: a later pack does not change it
  method jsonb not null,
  pack_version text not null,
  previous_id uuid,
  history jsonb not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  measured jsonb,
  measured_at timestamptz,
  measured_by uuid,
  inputs jsonb,
  result jsonb,
  digest text,
  words text,
  proposed_by uuid,
  proposed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decided_words text,
  primary key (city_id, id)
);
create unique index assessment_round_period on assessment_round (city_id, scheme, kind, period) where state <> 'void';
create index assessment_round_opened on assessment_round (city_id, opened_at desc, id desc);
create index assessment_round_closed on assessment_round (city_id, scheme, kind, to_day desc) where state = 'closed';
select app.protect('assessment_round', 'write');

-- Who takes part. Group, volume and whether they are assessed again are fixed when the round opens.
create table round_subject (
  city_id int not null,
  round_id uuid not null,
  id text not null,
  seq int not null,
  -- what has no code in the pack has its name here: a window, a station, a story, a person
  name jsonb,
  unit_id text,
  person_id uuid,
  kind text,
  group_id text,
  volume text,
  carried boolean not null,
  primary key (city_id, round_id, id),
  foreign key (city_id, round_id) references assessment_round (city_id, id)
);
select app.protect('round_subject', 'write');

-- What one source handed in: a jury, a questionnaire, an inspector's sheet, a file. Handing in again replaces it.
create table round_source (
  city_id int not null,
  round_id uuid not null,
  source text not null,
  version int not null,
  marks jsonb not null,
  counts jsonb not null,
  note text not null default '',
  by_person uuid,
  at timestamptz not null,
  primary key (city_id, round_id, source),
  foreign key (city_id, round_id) references assessment_round (city_id, id)
);
select app.protect('round_source', 'write');

-- Plus and minus items, vetoes and facts to be left out: proposed with evidence, decided by somebody else.
create table round_claim (
  city_id int not null,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  subject text not null,
  kind text not null check (kind in ('item', 'veto', 'exclusion')),
  code text not null,
  indicator text,
  times int not null,
  facts jsonb not null,
  evidence text not null,
  words text not null,
  state text not null check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
  proposed_by uuid not null,
  proposed_unit text,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_unit text,
  decided_at timestamptz,
  reason text,
  hearing text,
  excused_by uuid,
  excused_unit text,
  primary key (city_id, id),
  foreign key (city_id, round_id) references assessment_round (city_id, id)
);
create index round_claim_round on round_claim (city_id, round_id, state, proposed_at, id);
create index round_claim_unit on round_claim (city_id, proposed_unit, proposed_at desc);
select app.protect('round_claim', 'write');

-- A published result is frozen; a correction is a new one beside the old.
create table round_publication (
  city_id int not null,
  id uuid not null,
  round_id uuid not null,
  number text not null,
  version int not null,
  digest text not null,
  publicity text not null check (publicity in ('internal', 'banded', 'byName')),
  reason text,
  statement jsonb not null,
  signature jsonb not null,
  method jsonb not null,
  inputs jsonb not null,
  result jsonb not null,
  by_person uuid not null,
  published_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, round_id, version),
  unique (city_id, number),
  foreign key (city_id, round_id) references assessment_round (city_id, id)
);
create index round_publication_at on round_publication (city_id, published_at desc, id desc);
select app.protect('round_publication', 'append');

-- A draft of a scheme: written and tried in the laboratory, decided by two people, in force from a day on.
create table scheme_draft (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('draft', 'proposed', 'approved', 'refused')),
  scheme text not null,
  base text not null,
  body text not null,
  method jsonb,
  effective_from date,
  digest text,
  trial jsonb,
  words text not null default '',
  by_person uuid not null,
  at timestamptz not null,
  proposed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (city_id, id)
);
create index scheme_draft_at on scheme_draft (city_id, at desc, id desc);
create index scheme_draft_in_force on scheme_draft (city_id, scheme, effective_from) where state = 'approved';
select app.protect('scheme_draft', 'write');

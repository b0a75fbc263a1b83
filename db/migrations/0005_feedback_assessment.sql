-- Call-backs, verdicts, published rankings.

-- The duty to ask one appellant about one round of handling (SPEC R9: everyone, 100 %).
create table callback (
  city_id int not null,
  id uuid not null,
  version int not null,
  case_id uuid not null,
  appeal_id uuid not null,
  round int not null,
  unit_id text not null,
  state text not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  claimed_by uuid,
  claimed_at timestamptz,
  replied_at timestamptz not null,
  done_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
) with (fillfactor = 80);
create index callback_pending on callback (city_id, next_at, id) where state = 'pending';
create index callback_case on callback (city_id, case_id);
create index callback_done on callback (city_id, done_at desc, id desc) where done_at is not null;
select app.protect('callback', 'write');

create table callback_attempt (
  city_id int not null,
  id uuid not null,
  callback_id uuid not null,
  result text not null,
  note text,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, callback_id) references callback (city_id, id)
);
create index callback_attempt_callback on callback_attempt (city_id, callback_id, at);
select app.protect('callback_attempt', 'append');

-- What one appellant said of one round, by telephone or on the page. At most one of an appeal is `final`, the one that
-- counts, on the day `on_day`; none while the case is being handled again (docs/adr/0007).
create table verdict (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  appeal_id uuid not null,
  round int not null,
  unit_id text not null,
  via text not null check (via in ('phone', 'portal')),
  result text not null check (result in ('satisfied', 'dissatisfied', 'unreachable', 'declined_to_rate')),
  contacted boolean,
  solved text,
  satisfaction int check (satisfaction between 1 and 5),
  reasons text[] not null default '{}',
  text text,
  by_person uuid,
  at timestamptz not null,
  final boolean not null,
  on_day date,
  primary key (city_id, id),
  check (final = (on_day is not null)),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
);
create unique index verdict_final on verdict (city_id, appeal_id) where final;
create index verdict_case on verdict (city_id, case_id, at);
create index verdict_day on verdict (city_id, unit_id, result, on_day) where final;
select app.protect('verdict', 'write');

-- A published ranking is frozen; a correction is a new publication beside the old.
create table ranking_publication (
  city_id int not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('day', 'month')),
  period text not null,
  version int not null,
  scheme_version text not null,
  digest text not null,
  body jsonb not null,
  by_person uuid,
  published_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, kind, period, version)
);
select app.protect('ranking_publication', 'append');

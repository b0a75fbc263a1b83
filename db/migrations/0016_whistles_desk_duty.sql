-- Who is on duty (SPEC F8 H10), the window for what can't be done (F7), whistles (R6). Words people wrote stand in these
-- tables alone; the ledger keeps what was done, by whom and when.

create table duty_turn (
  city_id int not null,
  unit_id text not null,
  day date not null,
  turn text not null,
  person_id uuid not null,
  phone bytea,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, unit_id, day, turn)
);
create index duty_turn_day on duty_turn (city_id, day);
select app.protect('duty_turn', 'write');

-- One thing a person or a company could not get done. `due_at` is that of the running step; none when it is over.
create table desk_matter (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  title text not null,
  words text not null,
  cause text not null,
  unit_id text not null,
  desk_unit text not null,
  contact bytea,
  phone_index bytea,
  company_id uuid,
  coordinator_id uuid,
  clock_id uuid,
  due_at timestamptz,
  prolonged boolean not null default false,
  told_at timestamptz,
  outcome text,
  answer text,
  before_refusal text,
  finding text,
  finding_unit text,
  satisfied boolean,
  late boolean not null default false,
  registered_by uuid not null,
  registered_at timestamptz not null,
  on_day date not null,
  done_at timestamptz,
  done_day date,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number)
) with (fillfactor = 80);
create index desk_matter_open on desk_matter (city_id, state, due_at, id) where done_at is null;
create index desk_matter_day on desk_matter (city_id, on_day);
create index desk_matter_done on desk_matter (city_id, done_at desc, id desc) where done_at is not null;
create index desk_matter_company on desk_matter (city_id, company_id, registered_at desc) where company_id is not null;
select app.protect('desk_matter', 'write');

-- What was said at each step: to the person, at the discussion, of a finding.
create table desk_step (
  city_id int not null,
  id uuid not null,
  matter_id uuid not null,
  step text not null,
  words text,
  units text[] not null default '{}',
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, matter_id) references desk_matter (city_id, id)
);
create index desk_step_matter on desk_step (city_id, matter_id, at);
select app.protect('desk_step', 'append');

create table whistle (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  kind text not null,
  shared text,
  case_id uuid,
  place_unit text,
  place_text text,
  title text not null,
  words text not null,
  by_unit text not null,
  by_person uuid not null,
  result text,
  blown_at timestamptz not null,
  on_day date not null,
  ended_at timestamptz,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number)
);
create index whistle_open on whistle (city_id, blown_at desc, id desc) where ended_at is null;
create index whistle_day on whistle (city_id, on_day);
create index whistle_case on whistle (city_id, case_id) where case_id is not null;
select app.protect('whistle', 'write');

-- One called unit: its answer, its arrival, what it contributed, and how the whistler scored it. `by_unit` is the whistler.
create table whistle_call (
  city_id int not null,
  id uuid not null,
  version int not null,
  whistle_id uuid not null,
  unit_id text not null,
  by_unit text not null,
  listed boolean not null,
  why text,
  state text not null,
  clock_id uuid not null,
  due_at timestamptz,
  called_at timestamptz not null,
  on_day date not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  in_time boolean,
  arrive_by timestamptz,
  arrived_at timestamptz,
  there_in_time boolean,
  contribution text,
  contributed_at timestamptz,
  speed int,
  quality int,
  remark text,
  scored_at timestamptz,
  retort text,
  needed boolean,
  retorted_at timestamptz,
  primary key (city_id, id),
  unique (city_id, whistle_id, unit_id),
  foreign key (city_id, whistle_id) references whistle (city_id, id)
) with (fillfactor = 80);
create index whistle_call_unit on whistle_call (city_id, unit_id, called_at desc, id desc);
create index whistle_call_day on whistle_call (city_id, on_day, unit_id);
select app.protect('whistle_call', 'write');

-- What a street thinks of the people a department has sent it (SPEC R8): a mark, words, perhaps the wish for another.
create table secondee_opinion (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null,
  street text not null,
  unit_id text not null,
  person_id uuid not null,
  period text not null,
  mark int not null,
  words text not null,
  transfer boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  decision text,
  decided_words text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (city_id, id),
  unique (city_id, street, person_id, period)
);
create index secondee_opinion_unit on secondee_opinion (city_id, unit_id, at desc);
select app.protect('secondee_opinion', 'write');

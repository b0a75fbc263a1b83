-- Papers that anybody can check by number and check code (SPEC R10 F9 F13); special reports and supervision letters (F13).

-- What a document is, without a word of what it says: enough to tell a genuine one from a forged one.
create table paper (
  city_id int not null,
  id uuid not null,
  kind text not null,
  number text not null,
  name text not null,
  issuer text not null,
  issued_day date not null,
  digest text not null,
  code text not null,
  state text not null check (state in ('valid', 'withdrawn')),
  created_at timestamptz not null,
  primary key (city_id, kind, id)
);
create index paper_number on paper (city_id, number);
select app.protect('paper', 'write');

-- A special report to the leaders, and the supervision letter that follows from their instruction.
create table special_report (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('draft', 'submitted', 'read', 'instructed', 'ordered', 'ended')),
  number text,
  title text not null,
  body text not null,
  cases uuid[] not null default '{}',
  slips uuid[] not null default '{}',
  figures text[] not null default '{}',
  facts jsonb,
  readers uuid[] not null default '{}',
  written_by uuid not null,
  written_at timestamptz not null,
  submitted_at timestamptz,
  entry_id uuid,
  letter_number text,
  letter_body text,
  letter_copies text,
  letter_at timestamptz,
  letter_by uuid,
  letter_entry uuid,
  parts_open int not null default 0,
  end_words text,
  ended_at timestamptz,
  ended_by uuid,
  pack_version text not null,
  primary key (city_id, id)
);
create unique index special_report_number on special_report (city_id, number) where number is not null;
create index special_report_open on special_report (city_id, state, written_at desc, id desc);
select app.protect('special_report', 'write');

-- What a leader wrote on a report: to be supervised, or read.
create table report_instruction (
  city_id int not null,
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  by_person uuid not null,
  kind text not null check (kind in ('order', 'read')),
  words text not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, report_id) references special_report (city_id, id)
);
create index report_instruction_report on report_instruction (city_id, report_id, at);
create index report_instruction_person on report_instruction (city_id, person_id, at desc);
select app.protect('report_instruction', 'append');

-- One addressee of a supervision letter: a unit, or a leader in charge, with a task, a limit and an answer of its own.
create table letter_part (
  city_id int not null,
  id uuid not null,
  version int not null,
  report_id uuid not null,
  unit_id text not null,
  person_id uuid,
  task text not null,
  state text not null check (state in ('served', 'acknowledged', 'answered', 'settled')),
  round int not null default 1,
  clock_id uuid not null,
  due_at timestamptz not null,
  served_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  on_time boolean,
  back_words text,
  urged int not null default 0,
  settled_at timestamptz,
  settled_by uuid,
  primary key (city_id, id),
  foreign key (city_id, report_id) references special_report (city_id, id)
);
create index letter_part_report on letter_part (city_id, report_id);
create index letter_part_unit on letter_part (city_id, unit_id, state);
select app.protect('letter_part', 'write');

-- Slips are raised by counts too: of a unit, not of one case.
alter table slip drop constraint slip_origin_check;
alter table slip add constraint slip_origin_check check (origin in ('mark', 'unread', 'unanswered', 'hand', 'count'));
create index slip_counted on slip (city_id, unit_id, mark, served_at) where origin = 'count';
create index appeal_word_urged on appeal_word (city_id, at) where kind = 'urge';

-- Slips (SPEC R10): served papers of supervision. One row is one paper, numbered without gaps in its year.
create table slip (
  city_id int not null,
  id uuid not null,
  version int not null,
  number text not null,
  kind text not null,
  state text not null check (state in ('served', 'acknowledged', 'answered', 'withdrawn')),
  unit_id text not null,
  case_id uuid,
  body text not null,
  copies text,
  origin text not null check (origin in ('mark', 'unread', 'unanswered', 'hand')),
  clock_id uuid,
  mark text,
  raised_by uuid,
  after_slip uuid,
  read_clock uuid not null,
  answer_clock uuid,
  answer_due timestamptz,
  served_at timestamptz not null,
  opened_at timestamptz,
  opened_by uuid,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  entry_id uuid not null,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create unique index slip_mark on slip (city_id, clock_id, mark) where clock_id is not null;
create index slip_served on slip (city_id, served_at desc, id desc);
create index slip_unit on slip (city_id, unit_id, served_at desc, id desc);
create index slip_case on slip (city_id, case_id) where case_id is not null;
select app.protect('slip', 'write');
create index slip_after on slip (city_id, after_slip) where after_slip is not null;

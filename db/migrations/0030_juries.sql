-- Juries, questioning sessions and surveys (SPEC N3 N5 N6 F11 H7), and the discipline of the review (N7). What is and what is
-- not guaranteed of a secret ballot: docs/adr/0030.

create table jury (
  city_id int not null,
  id uuid not null,
  version int not null,
  kind text not null check (kind in ('panel', 'session', 'survey')),
  state text not null check (state in ('draft', 'open', 'closing', 'closed', 'void')),
  name text not null,
  -- the scheme and the round that its marks are for
  scheme text,
  round_id uuid,
  secret boolean not null,
  -- indicators, subjects, groups, quorum: the paper, fixed once it is open
  paper jsonb not null,
  -- parts of the ballot, each with its public exponent; set when it opens
  slots jsonb,
  modulus text,
  private_key bytea,
  until timestamptz,
  -- the subject on the stand of a session
  stand text,
  -- the subjects that have stood: they may be scored until the end
  stood text[] not null default '{}',
  asked_by uuid,
  result jsonb,
  commitment text,
  made_by uuid not null,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  primary key (city_id, id)
);
create index jury_newest on jury (city_id, made_at desc, id desc);
select app.protect('jury', 'write');

create table jury_seat (
  city_id int not null,
  id uuid not null,
  version int not null,
  jury_id uuid not null,
  number int not null,
  who text not null,
  -- name and number of who has it, encrypted; null where the sheet was handed out as it is
  holder bytea,
  unit_id text,
  -- subjects it does not judge, because they belong to the holder's unit or for a ground that was written down
  recused text[] not null,
  state text not null check (state in ('given', 'lost')),
  lost_why text,
  primary key (city_id, id),
  unique (city_id, jury_id, number),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
select app.protect('jury_seat', 'write');

-- That a seat has voted, and the blinded token that was signed for it: it says nothing of the ballot. No time, and its
-- columns alone are granted: the hidden columns of a row would tell which rows were written together.
create table jury_issue (
  city_id int not null,
  jury_id uuid not null,
  seat_id uuid not null,
  slot text not null,
  blinded bytea,
  primary key (city_id, jury_id, seat_id, slot),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
alter table jury_issue enable row level security;
create policy tenant on jury_issue using (city_id = nullif(current_setting('app.city_id', true), '')::int)
  with check (city_id = nullif(current_setting('app.city_id', true), '')::int);
grant select (city_id, jury_id, seat_id, slot, blinded), insert on jury_issue to bihuan_app;

-- The urn: sealed ballots until the jury is closed. No id and no time of their own; emptied when they are opened, all at
-- once and in the order of their fingerprints.
create table ballot_box (
  city_id int not null,
  jury_id uuid not null,
  token_index bytea not null,
  slot text not null,
  -- only of a ballot that is not secret
  seat_id uuid,
  sealed bytea not null,
  primary key (city_id, jury_id, token_index),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
create unique index ballot_box_seat on ballot_box (city_id, jury_id, seat_id, slot) where seat_id is not null;
alter table ballot_box enable row level security;
create policy tenant on ballot_box using (city_id = nullif(current_setting('app.city_id', true), '')::int)
  with check (city_id = nullif(current_setting('app.city_id', true), '')::int);
grant select (city_id, jury_id, token_index, slot, seat_id, sealed), insert, update, delete on ballot_box to bihuan_app;

create table ballot (
  city_id int not null,
  jury_id uuid not null,
  digest text not null,
  slot text not null,
  seat_id uuid,
  token text not null,
  salt text not null,
  marks jsonb not null,
  struck text,
  primary key (city_id, jury_id, digest),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
select app.protect('ballot', 'write');

-- Questions to a unit on the stand: the chair picks, the head answers (SPEC N5).
create table session_question (
  city_id int not null,
  id uuid not null,
  version int not null,
  jury_id uuid not null,
  subject text not null,
  state text not null check (state in ('asked', 'picked', 'answered', 'left')),
  asker text not null,
  words text not null,
  answer text,
  answered_by text,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
create index session_question_jury on session_question (city_id, jury_id, at, id);
select app.protect('session_question', 'write');

-- Results that a third party counted: what came, and the digest of the file it came in.
create table survey_import (
  city_id int not null,
  id uuid not null,
  jury_id uuid not null,
  source text not null,
  file_name text not null,
  digest text not null,
  rows jsonb not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, jury_id, digest),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
select app.protect('survey_import', 'append');

-- A reported breach of the discipline of the review (SPEC N7). Words and reporter are encrypted.
create table breach (
  city_id int not null,
  id uuid not null,
  version int not null,
  number text not null,
  state text not null check (state in ('reported', 'hearing', 'upheld', 'dismissed')),
  kind text not null,
  jury_id uuid,
  -- a judged unit, or a seat of the jury
  unit_id text,
  subject text,
  seat_id uuid,
  words bytea not null,
  reporter bytea,
  reporter_unit text,
  handled_by uuid,
  heard text,
  heard_at timestamptz,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, number)
);
create index breach_newest on breach (city_id, at desc, id desc);
create index breach_jury on breach (city_id, jury_id) where jury_id is not null;
select app.protect('breach', 'write');

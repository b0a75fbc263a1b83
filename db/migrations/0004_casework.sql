-- Appeals, cases and their clocks.

create table case_file (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  title text not null,
  kind text not null,
  channel text not null,
  item text,
  grade text,
  place_text text,
  place_unit text,
  unit_id text,
  co_units text[] not null default '{}',
  handler_id uuid,
  round int not null default 0,
  rehandled int not null default 0,
  appeal_count int not null default 1,
  limit_text text,
  clock_id uuid,
  due_at timestamptz,
  received_at timestamptz not null,
  dispatched_at timestamptz,
  replied_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  verdict text,
  merged_into uuid,
  pack_version text not null,
  primary key (city_id, id),
  unique (city_id, number)
) with (fillfactor = 80);
-- Work at hand: a unit's open cases by the time they fall due; a closed case leaves the index.
create index case_open_unit on case_file (city_id, unit_id, due_at, id) where closed_at is null;
create index case_open_state on case_file (city_id, state, received_at, id) where closed_at is null;
create index case_received on case_file (city_id, received_at desc, id desc);
create index case_published on case_file (city_id, published_at desc, id desc) where published_at is not null;
create index case_closed on case_file (city_id, closed_at) where closed_at is not null;
select app.protect('case_file', 'write');

create table appeal (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  case_id uuid not null,
  home_case_id uuid not null,
  channel text not null,
  kind text,
  text text not null,
  place_text text,
  place_unit text,
  lng double precision,
  lat double precision,
  contact bytea,
  phone_index bytea,
  query_index bytea not null,
  anonymous boolean not null,
  reply_by text not null,
  consent_publish boolean not null,
  entered_by uuid,
  external_ref text,
  entry_id uuid not null,
  received_at timestamptz not null,
  merged_at timestamptz,
  primary key (city_id, id),
  unique (city_id, query_index),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index appeal_case on appeal (city_id, case_id);
create index appeal_phone on appeal (city_id, phone_index, received_at desc) where phone_index is not null;
create unique index appeal_external on appeal (city_id, channel, external_ref) where external_ref is not null;
select app.protect('appeal', 'write');

-- One dispatch of a case to a unit; a return is noted on the dispatch it answers (SPEC R11: return rate).
-- `excluded`: the ground on which it is left out of the assessment, still counted as left out.
create table dispatch (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  round int not null,
  unit_id text not null,
  at timestamptz not null,
  on_day date not null,
  by_person uuid,
  returned_at timestamptz,
  returned_day date,
  return_ground text,
  return_reason text,
  proposed_unit text,
  excluded text,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index dispatch_case on dispatch (city_id, case_id, at);
-- Counting by unit and day reads ranges of these alone; without payload equal keys share their space.
create index dispatch_day on dispatch (city_id, unit_id, on_day) where excluded is null;
create index dispatch_returned on dispatch (city_id, unit_id, returned_day)
  where returned_day is not null and excluded is null;
create index dispatch_excluded on dispatch (city_id, unit_id, on_day) where excluded is not null;
select app.protect('dispatch', 'write');

-- Any running limit (DESIGN 4). The verdict is frozen when the clock stops, with the calendar that gave it.
-- `cancelled`: the unit was rid of the case before the limit ended, so it never was its limit.
create table clock (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  round int not null,
  unit_id text not null,
  limit_text text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  due_day date not null,
  calendar_version text not null,
  pack_version text not null,
  provisional boolean not null,
  stopped_at timestamptz,
  on_time boolean,
  cancelled boolean not null default false,
  excluded text,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
) with (fillfactor = 80);
create index clock_case on clock (city_id, case_id);
create index clock_due_day on clock (city_id, unit_id, on_time, due_day)
  where kind = 'handle' and not cancelled and excluded is null;
create index clock_excluded on clock (city_id, unit_id, due_day)
  where kind = 'handle' and not cancelled and excluded is not null;
select app.protect('clock', 'write');

-- What happened to a clock: pauses with their ground, extensions with who approved them.
create table clock_fact (
  city_id int not null,
  id uuid not null,
  clock_id uuid not null,
  kind text not null check (kind in ('paused', 'resumed', 'extended')),
  at timestamptz not null,
  data jsonb not null,
  primary key (city_id, id),
  foreign key (city_id, clock_id) references clock (city_id, id)
);
create index clock_fact_clock on clock_fact (city_id, clock_id, at);
select app.protect('clock_fact', 'append');

create table reply (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  round int not null,
  unit_id text not null,
  outcome text not null,
  cause text,
  public_text text not null,
  masked_text text not null,
  internal_note text,
  published boolean not null,
  by_person uuid,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index reply_case on reply (city_id, case_id, at);
select app.protect('reply', 'append');

create table case_note (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  text text not null,
  mentions uuid[] not null default '{}',
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index case_note_case on case_note (city_id, case_id, at);
create index case_note_mentions on case_note using gin (mentions);
select app.protect('case_note', 'append');

-- What the search reads: word pairs of title, texts, place and public answers, filled by a job.
create table search_doc (
  city_id int not null,
  case_id uuid not null,
  received_at timestamptz not null,
  doc tsvector not null,
  primary key (city_id, case_id)
);
create index search_doc_doc on search_doc using gin (doc);
select app.protect('search_doc', 'write');

-- Photos and documents; the bytes lie outside the database under storage_key.
create table file (
  city_id int not null,
  id uuid not null,
  subject_kind text,
  subject_id uuid,
  name text not null,
  type text not null,
  bytes bigint not null,
  width int,
  height int,
  sha256 bytea not null,
  audience text not null check (audience in ('internal', 'citizen', 'public')),
  storage_key text not null,
  preview_key text,
  created_by text not null,
  created_at timestamptz not null,
  primary key (city_id, id)
);
create index file_subject on file (city_id, subject_id) where subject_id is not null;
create index file_orphan on file (city_id, created_at) where subject_id is null;
select app.protect('file', 'write');

-- Drafts of staff (encrypted: they may hold personal data); a colleague can take one over.
create table draft (
  city_id int not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  title bytea not null,
  body bytea not null,
  person_id uuid not null,
  updated_at timestamptz not null,
  primary key (city_id, id)
);
create index draft_person on draft (city_id, person_id, updated_at desc);
select app.protect('draft', 'write');

-- Words sent to people: text and number are encrypted; one row is one message and its fate.
create table message (
  city_id int not null,
  id uuid not null,
  appeal_id uuid,
  template text not null,
  way text not null,
  body bytea not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  send_after timestamptz not null,
  sent_at timestamptz,
  error text,
  created_at timestamptz not null,
  primary key (city_id, id)
);
create index message_appeal on message (city_id, appeal_id, created_at) where appeal_id is not null;
create index message_waiting on message (city_id, send_after) where state = 'waiting';
select app.protect('message', 'write');

create table phone_code (
  city_id int not null,
  id uuid not null,
  phone_index bytea not null,
  code_index bytea not null,
  tries int not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (city_id, id)
);
create index phone_code_phone on phone_code (city_id, phone_index, created_at desc);
select app.protect('phone_code', 'write');

-- More time (DESIGN 4, CHECKLIST K67): asked for with a reason, decided by somebody else. `asked` is the request that waits;
-- `paused_until` is when a pause ends by itself.
alter table case_file add column extensions int not null default 0;
alter table case_file add column asked uuid;
alter table case_file add column paused_until timestamptz;
create index case_paused_until on case_file (city_id, paused_until) where paused_until is not null;
create index case_asked on case_file (city_id, due_at, id) where asked is not null;
create index clock_provisional on clock (city_id, calendar_version) where provisional and stopped_at is null;

create table time_request (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  clock_id uuid not null,
  round int not null,
  kind text not null check (kind in ('extend', 'pause', 'ledger')),
  unit_id text not null,
  ground text not null,
  reason text not null,
  -- what the appellant is told if it is granted
  citizen_text text not null,
  until timestamptz not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  granted boolean,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index time_request_case on time_request (city_id, case_id, asked_at);
select app.protect('time_request', 'write');

-- A long-term matter is looked at again and again: what was found.
create table long_term_review (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  text text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index long_term_review_case on long_term_review (city_id, case_id, at);
select app.protect('long_term_review', 'append');

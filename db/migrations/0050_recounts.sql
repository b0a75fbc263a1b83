-- A judged unit or a seat doubts how a vote was counted or handled (docs/adr/0030): looked at by others than those who ran it. A seat that
-- doubts is known; its ballot is not.
create table recount (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('asked', 'confirmed', 'recounted', 'set_aside')),
  number text not null,
  jury_id uuid not null,
  unit_id text,
  seat_id uuid,
  about text not null check (about in ('count', 'handling')),
  words bytea not null,
  asked_by uuid,
  asked_at timestamptz not null,
  -- fingerprints, set and tally as they were found when it was decided
  checked jsonb,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, jury_id) references jury (city_id, id),
  check ((unit_id is null) <> (seat_id is null))
);
create unique index recount_of_unit on recount (city_id, jury_id, unit_id) where unit_id is not null;
create unique index recount_of_seat on recount (city_id, jury_id, seat_id) where seat_id is not null;
create index recount_newest on recount (city_id, asked_at desc, id desc);
select app.protect('recount', 'write');

-- "Have we had it": what an appeal is found again by, pairs of cases that may be one matter, and topics.

-- Keys of the texts of appeals (hashes of rare pairs and triples of characters). Of a key the newest are read, so the
-- identifier, which rises with time, is the last part.
create table known_key (
  city_id int not null,
  key int not null,
  appeal_id uuid not null,
  primary key (city_id, key, appeal_id)
) with (fillfactor = 100);
select app.protect('known_key', 'write');

-- How rare pieces of text are in this city: counted from its own newest appeals, 16 bits a bucket.
create table gram_weight (
  city_id int not null primary key,
  texts int not null,
  counts bytea not null,
  made_at timestamptz not null
);
select app.protect('gram_weight', 'write');

-- Two cases that may be one matter, for a person to decide. `case_id` is the later one.
create table pair (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('open', 'linked', 'different')),
  case_id uuid not null,
  other_id uuid not null,
  relation text not null,
  likeness double precision not null,
  words text[] not null,
  automatic boolean not null default false,
  decided_by uuid,
  decided_at timestamptz,
  found_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, case_id, other_id),
  foreign key (city_id, case_id) references case_file (city_id, id),
  foreign key (city_id, other_id) references case_file (city_id, id)
);
create index pair_open on pair (city_id, likeness desc, id) where state = 'open';
create index pair_other on pair (city_id, other_id);
select app.protect('pair', 'write');

-- What many people speak of at the same time. A topic that is no longer found ends and keeps its row.
create table topic (
  city_id int not null,
  id uuid not null,
  words text[] not null,
  place text,
  people int not null,
  size int not null,
  likes int not null,
  heat double precision not null,
  last_week int not null,
  week_before int not null,
  trend text not null check (trend in ('new', 'growing', 'steady', 'fading')),
  burst boolean not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  found_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id)
);
create index topic_hot on topic (city_id, heat desc, id) where ended_at is null;
select app.protect('topic', 'write');

create table topic_appeal (
  city_id int not null,
  topic_id uuid not null,
  appeal_id uuid not null,
  at timestamptz not null,
  primary key (city_id, topic_id, appeal_id),
  foreign key (city_id, topic_id) references topic (city_id, id),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
);
select app.protect('topic_appeal', 'write');

-- Words, places, persons and firms somebody wants to hear of (CHECKLIST K96). The words are encrypted: they may be a name.
create table watch (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('on', 'ended')),
  kind text not null,
  words bytea not null,
  reason text not null,
  by_person uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  seen_at timestamptz,
  primary key (city_id, id)
);
create index watch_on on watch (city_id, created_at, id) where state = 'on';
select app.protect('watch', 'write');

create table watch_hit (
  city_id int not null,
  watch_id uuid not null,
  appeal_id uuid not null,
  at timestamptz not null,
  primary key (city_id, watch_id, appeal_id),
  foreign key (city_id, watch_id) references watch (city_id, id),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
);
select app.protect('watch_hit', 'write');

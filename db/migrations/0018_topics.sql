-- Topics (CHECKLIST K104): what many people speak of at the same time. One keeps its id from run to run; one that is no
-- longer found ends and keeps its row.
create table topic (
  city_id int not null,
  id uuid not null,
  words text[] not null,
  place text,
  size int not null,
  people int not null,
  heat double precision not null,
  last_week int not null,
  week_before int not null,
  trend text not null check (trend in ('new', 'growing', 'steady', 'fading')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  born_at timestamptz not null,
  found_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id)
);
create index topic_found on topic (city_id, found_at);
select app.protect('topic', 'write');

create table topic_case (
  city_id int not null,
  topic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (city_id, topic_id, case_id),
  foreign key (city_id, topic_id) references topic (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index topic_case_newest on topic_case (city_id, topic_id, at desc, case_id desc);
create index topic_case_of on topic_case (city_id, case_id);
select app.protect('topic_case', 'write');

-- How many spoke of it on a day of the city.
create table topic_day (
  city_id int not null,
  topic_id uuid not null,
  day date not null,
  said int not null,
  primary key (city_id, topic_id, day),
  foreign key (city_id, topic_id) references topic (city_id, id)
);
create index topic_day_day on topic_day (city_id, day, topic_id);
select app.protect('topic_day', 'write');

-- Words, places, persons and firms somebody wants to hear of (CHECKLIST K96). The words are encrypted: they may be a name.
create table watchword (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('on', 'ended')),
  kind text not null check (kind in ('word', 'place', 'person', 'firm')),
  words bytea not null,
  by_person uuid not null,
  created_at timestamptz not null,
  first_hit_at timestamptz,
  ended_at timestamptz,
  primary key (city_id, id)
);
create index watchword_on on watchword (city_id, created_at, id) where state = 'on';
create index watchword_person on watchword (city_id, by_person, created_at desc, id desc);
select app.protect('watchword', 'write');

create table watchword_hit (
  city_id int not null,
  watchword_id uuid not null,
  appeal_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (city_id, watchword_id, appeal_id),
  foreign key (city_id, watchword_id) references watchword (city_id, id),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
);
create index watchword_hit_newest on watchword_hit (city_id, watchword_id, at desc, appeal_id desc);
select app.protect('watchword_hit', 'write');

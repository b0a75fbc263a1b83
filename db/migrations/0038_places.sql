-- The address list of a city (CHECKLIST K42) as it came in by import; it goes before the list of the pack. A place that is no
-- longer there keeps its row, so that older matters still say where they were. `also`: how its names are spelled.
create table place (
  city_id int not null,
  id text not null,
  name text not null,
  kind text not null,
  unit_id text not null,
  aliases text[] not null,
  also text not null,
  code text,
  lng double precision,
  lat double precision,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (city_id, id),
  check ((lng is null) = (lat is null))
);
select app.protect('place', 'write');

-- Borders of towns, communities and grids, and lines of roads: lists of rings or of parts, longitude and latitude (WGS-84).
create table place_shape (
  city_id int not null,
  id text not null,
  name text not null,
  kind text not null check (kind in ('town', 'community', 'grid', 'road')),
  unit_id text not null,
  lines jsonb not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (city_id, id)
);
select app.protect('place_shape', 'write');

-- One row a city, with another mark after each change: whoever holds the list in memory asks for the mark alone.
create table place_list (
  city_id int not null,
  mark uuid not null,
  changed_at timestamptz not null,
  primary key (city_id)
);
select app.protect('place_list', 'write');

alter table appeal add column place_id text;
alter table case_file
  add column place_id text,
  add column place_grid text,
  add column lng double precision,
  add column lat double precision;
-- "Of the same kind close by" (PEERS 2.25): a strip of latitude of one item.
create index case_near on case_file (city_id, item, lat) where lat is not null;

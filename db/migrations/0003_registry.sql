-- Who there is: the dated unit tree, people and their posts. Nothing is deleted, only ended.

create table unit (
  city_id int not null references city,
  id text not null,
  parent_id text,
  kind text not null,
  group_id text,
  name jsonb not null,
  short text not null,
  valid_from date not null,
  valid_to date,
  primary key (city_id, id),
  foreign key (city_id, parent_id) references unit (city_id, id)
);
select app.protect('unit', 'write');

create table person (
  city_id int not null references city,
  id uuid not null,
  name text not null,
  login text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  unique (city_id, login)
);
select app.protect('person', 'write');

create table post (
  city_id int not null,
  id uuid not null,
  person_id uuid not null,
  unit_id text not null,
  roles text[] not null,
  responsibility text,
  title jsonb not null,
  valid_from date not null,
  valid_to date,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  foreign key (city_id, unit_id) references unit (city_id, id)
);
create index post_person on post (city_id, person_id);
create index post_unit on post (city_id, unit_id);
select app.protect('post', 'write');

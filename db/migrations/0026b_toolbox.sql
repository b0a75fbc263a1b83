-- Canned texts (CHECKLIST K37) of a unit, or of the city where unit_id is null; step: the form they are for.
create table phrase (
  city_id int not null,
  id uuid not null,
  version int not null,
  unit_id text,
  step text not null,
  kind text,
  title text not null,
  text text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id)
);
create index phrase_step on phrase (city_id, step, unit_id);
select app.protect('phrase', 'write');

-- Saved views of the list of cases (CHECKLIST K47): one's own, or shared with the unit.
create table saved_view (
  city_id int not null,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  unit_id text,
  name text not null,
  filter jsonb not null,
  columns text[] not null,
  at timestamptz not null,
  primary key (city_id, id)
);
create index saved_view_person on saved_view (city_id, person_id);
create index saved_view_unit on saved_view (city_id, unit_id) where unit_id is not null;
select app.protect('saved_view', 'write');

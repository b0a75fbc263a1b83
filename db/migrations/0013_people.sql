-- Who is away and who stands in, and powers that are lent by name (CHECKLIST K70 K72). Ended, never deleted.
alter table person add column version int not null default 1;

create table absence (
  city_id int not null,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  stand_in uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  foreign key (city_id, stand_in) references person (city_id, id),
  check (from_day <= to_day),
  check (person_id <> stand_in)
);
create index absence_day on absence (city_id, to_day) where ended_at is null;
create index absence_person on absence (city_id, person_id, to_day);
select app.protect('absence', 'write');

create table lent_power (
  city_id int not null,
  id uuid not null,
  version int not null,
  from_person uuid not null,
  to_person uuid not null,
  powers text[] not null,
  kinds text[] not null,
  from_day date not null,
  to_day date not null,
  lent_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, from_person) references person (city_id, id),
  foreign key (city_id, to_person) references person (city_id, id),
  check (from_day <= to_day),
  check (from_person <> to_person)
);
create index lent_power_to on lent_power (city_id, to_person, to_day) where revoked_at is null;
create index lent_power_from on lent_power (city_id, from_person, to_day) where revoked_at is null;
select app.protect('lent_power', 'write');

-- What somebody has running, when they leave.
create index clock_person on clock (city_id, person_id) where person_id is not null and stopped_at is null;

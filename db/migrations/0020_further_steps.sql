-- "Not satisfied" zone (SPEC F10): what a person decided to do beyond handling again, and what came of it.
create table further_step (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  step text not null,
  reason text not null,
  public_text text,
  result text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  concluded_by uuid,
  concluded_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index further_step_case on further_step (city_id, case_id, decided_at);
create index further_step_public on further_step (city_id, decided_at, id) where public_text is not null;
select app.protect('further_step', 'write');
-- The step that is under way.
alter table case_file add column further uuid;

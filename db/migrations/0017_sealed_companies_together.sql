-- Reports of misconduct (SPEC Q2), appraisals by QR (Q1), companies (H1), what is done together (N2), what is shared (H3).

-- Opens the seal for one reader for the rest of the transaction: a person, and the units of that person. On a Citus
-- cluster the setting must reach the workers, where policies are enforced, as with app.use_city.
create function app.open_seal(reader text, units text) returns void language plpgsql as $$
begin
  perform set_config('app.seal_for', reader, true);
  perform set_config('app.seal_units', units, true);
  if current_setting('citus.propagate_set_commands', true) is not null then
    perform set_config('citus.propagate_set_commands', 'local', true);
    execute format('set local app.seal_for = %L', reader);
    execute format('set local app.seal_units = %L', units);
    perform set_config('citus.propagate_set_commands', 'none', true);
  end if;
end $$;

-- A sealed report: words and reporter encrypted. Nobody sees a row before the seal is opened, and never whom it is about,
-- nor their unit, nor who stepped aside: the database keeps it, whatever a query forgets.
create table clue (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  list_code text not null,
  body bytea not null,
  query_index bytea,
  about_units text[] not null default '{}',
  about_people uuid[] not null default '{}',
  barred uuid[] not null default '{}',
  origin text not null,
  from_case uuid,
  inspector_id uuid,
  result bytea,
  review_by timestamptz not null,
  received_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  unique (city_id, number)
);
create index clue_open on clue (city_id, review_by, id) where ended_at is null;
create unique index clue_query on clue (city_id, query_index) where query_index is not null;
alter table clue enable row level security;
create policy put on clue for insert with check (city_id = nullif(current_setting('app.city_id', true), '')::int);
create policy unsealed on clue for select using (
  city_id = nullif(current_setting('app.city_id', true), '')::int
  and nullif(current_setting('app.seal_for', true), '') is not null
  and not (about_people || barred) @> array[nullif(current_setting('app.seal_for', true), '')::uuid]
  and not about_units && string_to_array(current_setting('app.seal_units', true), ','));
create policy handled on clue for update using (
  city_id = nullif(current_setting('app.city_id', true), '')::int
  and nullif(current_setting('app.seal_for', true), '') is not null
  and not (about_people || barred) @> array[nullif(current_setting('app.seal_for', true), '')::uuid]
  and not about_units && string_to_array(current_setting('app.seal_units', true), ','))
  with check (city_id = nullif(current_setting('app.city_id', true), '')::int);
grant select, insert, update on clue to bihuan_app;

-- Stepping aside makes the row invisible to who does it, which row-level security refuses of an update: the owner does it.
create function app.step_aside(c int, clue_id uuid, reader uuid) returns void
language sql volatile security definer
set search_path = public, pg_temp
as $$
  update clue set barred = array_append(barred, reader), inspector_id = null, state = 'received', version = version + 1
  where city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and id = clue_id
$$;
revoke execute on function app.step_aside(int, uuid, uuid) from public;
grant execute on function app.step_aside(int, uuid, uuid) to bihuan_app;

create table appraisal (
  city_id int not null,
  id uuid not null,
  unit_id text not null,
  person_id uuid,
  mark int not null,
  words text,
  at timestamptz not null,
  on_day date not null,
  primary key (city_id, id)
);
create index appraisal_unit on appraisal (city_id, unit_id, at desc, id desc);
select app.protect('appraisal', 'append');

create table company (
  city_id int not null,
  id uuid not null,
  version int not null,
  credit_code text not null,
  name text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, credit_code)
);
select app.protect('company', 'write');

-- Who of the company follows its matters, each with a code of their own; one of them is the contact.
create table company_person (
  city_id int not null,
  id uuid not null,
  company_id uuid not null,
  contact bytea not null,
  code_index bytea not null,
  main boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, company_id) references company (city_id, id)
);
create index company_person_company on company_person (city_id, company_id, at);
create unique index company_person_code on company_person (city_id, code_index);
select app.protect('company_person', 'write');

-- One appointment of several units, each with an opinion and a limit of its own, and one result.
create table joint (
  city_id int not null,
  id uuid not null,
  number text not null,
  version int not null,
  state text not null,
  kind text not null,
  title text not null,
  words text not null,
  place text,
  meet_at timestamptz not null,
  desk_id uuid,
  by_unit text not null,
  by_person uuid not null,
  result text,
  called_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, id),
  unique (city_id, number)
);
create index joint_open on joint (city_id, meet_at, id) where ended_at is null;
create index joint_ended on joint (city_id, ended_at desc, id desc) where ended_at is not null;
select app.protect('joint', 'write');

create table joint_part (
  city_id int not null,
  id uuid not null,
  version int not null,
  joint_id uuid not null,
  unit_id text not null,
  state text not null,
  clock_id uuid not null,
  due_at timestamptz,
  opinion text,
  words text,
  given_by uuid,
  given_at timestamptz,
  primary key (city_id, id),
  unique (city_id, joint_id, unit_id),
  foreign key (city_id, joint_id) references joint (city_id, id)
);
create index joint_part_unit on joint_part (city_id, unit_id, state);
select app.protect('joint_part', 'write');

-- Who hears of registered changes: addresses and secrets are the administrator's, not the pack's.
create table exchange_receiver (
  city_id int not null,
  code text not null,
  url text not null,
  secret bytea not null,
  active boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, code)
);
select app.protect('exchange_receiver', 'write');

create table exchange_change (
  city_id int not null,
  id uuid not null,
  company_id uuid not null,
  code text not null,
  body bytea not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id)
);
create index exchange_change_company on exchange_change (city_id, company_id, at);
select app.protect('exchange_change', 'append');

create table exchange_delivery (
  city_id int not null,
  id uuid not null,
  change_id uuid not null,
  receiver text not null,
  company_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'given_up')),
  tries int not null,
  next_at timestamptz not null,
  status int,
  error text,
  sent_at timestamptz,
  created_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, change_id) references exchange_change (city_id, id)
);
create index exchange_delivery_due on exchange_delivery (city_id, next_at, id) where state = 'waiting';
create index exchange_delivery_order on exchange_delivery (city_id, company_id, receiver, id) where state <> 'sent';
create index exchange_delivery_newest on exchange_delivery (city_id, created_at desc, id desc);
select app.protect('exchange_delivery', 'write');

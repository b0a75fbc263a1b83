-- Tenancy: every table carries city_id first in its primary key and is protected by row-level security.
-- Forward only. One statement per message (a Citus rule); no city is ever visible without app.use_city.

create schema app;
grant usage on schema app to bihuan_app;

-- On a Citus cluster the setting must also reach the workers, where policies are enforced: only SET is handed on.
create function app.use_city_on_workers(c int) returns text language plpgsql as $$
begin
  perform set_config('citus.propagate_set_commands', 'local', true);
  execute format('set local app.city_id = %L', c::text);
  perform set_config('citus.propagate_set_commands', 'none', true);
  return c::text;
end $$;

-- Sets the tenant for the running transaction. Called at the beginning of each, so it is one expression that the planner
-- takes in; whether Citus is loaded is told by a setting of its own, which costs no look-up in a catalogue.
create function app.use_city(c int) returns text language sql as $$
  select case when current_setting('citus.propagate_set_commands', true) is null
    then set_config('app.city_id', c::text, true)
    else app.use_city_on_workers(c) end
$$;

-- Row-level security and grants for one table: 'write' for tables that live, 'append' for what is never changed.
create function app.protect(t text, mode text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format(
    'create policy tenant on %I using (city_id = nullif(current_setting(''app.city_id'', true), '''')::int) with check (city_id = nullif(current_setting(''app.city_id'', true), '''')::int)', t);
  if mode = 'append' then
    execute format('grant select, insert on %I to bihuan_app', t);
  elsif mode = 'write' then
    execute format('grant select, insert, update, delete on %I to bihuan_app', t);
  else
    raise exception 'app.protect: mode must be write or append, not %', mode;
  end if;
end $$;

-- The one table read before a tenant is known: code to number, names of the cities served here.
create table city (
  city_id int primary key,
  code text not null unique,
  name jsonb not null,
  created_at timestamptz not null
);
alter table city enable row level security;
create policy readable on city for select using (true);
create policy by_tenant on city for insert with check (city_id = nullif(current_setting('app.city_id', true), '')::int);
grant select, insert on city to bihuan_app;

create table pack_version (
  city_id int not null references city,
  version text not null,
  digest text not null,
  effective_from date not null,
  body jsonb not null,
  loaded_at timestamptz not null,
  primary key (city_id, version)
);
select app.protect('pack_version', 'append');

create table idempotency (
  city_id int not null,
  actor text not null,
  key text not null,
  act text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (city_id, actor, key)
);
select app.protect('idempotency', 'write');

-- Follow-ups of an act, written in the act's own transaction and relayed to the job queue afterwards.
create table outbox (
  city_id int not null,
  id uuid not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (city_id, id)
);
select app.protect('outbox', 'write');

-- Blocks of running numbers: a process takes fifty at a time, so that no act waits for another's number.
create table number_block (
  city_id int not null,
  series text not null,
  next bigint not null,
  primary key (city_id, series)
);
select app.protect('number_block', 'write');

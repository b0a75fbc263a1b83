-- What the migrations make, as the database tells it: read this beside each new migration.
-- Made by "npm run schema"; a test fails when it is out of date. Not used to set up a database.

-- Functions stand before the tables that some of them read.
set check_function_bodies = off;

create schema app;
create schema auth;

grant usage on schema app to bihuan_app;
grant usage on schema auth to bihuan_app;

CREATE OR REPLACE FUNCTION app.open_seal(reader text, units text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.seal_for', reader, true);
  perform set_config('app.seal_units', units, true);
  if current_setting('citus.propagate_set_commands', true) is not null then
    perform set_config('citus.propagate_set_commands', 'local', true);
    execute format('set local app.seal_for = %L', reader);
    execute format('set local app.seal_units = %L', units);
    perform set_config('citus.propagate_set_commands', 'none', true);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION app.protect(t text, mode text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name using errcode = '42501';
end $function$;

CREATE OR REPLACE FUNCTION app.search_knowledge(c integer, q tsquery, day date, public_only boolean, bound integer)
 RETURNS TABLE(entry_id uuid, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.id, ts_rank(e.doc, q) from knowledge_entry e
  where e.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and e.doc @@ q
    and e.state in ('valid', 'due') and e.expires_on >= day and (e.public or not public_only)
  order by 2 desc, 1 limit bound
$function$;
grant execute on function app.search_knowledge(integer,tsquery,date,boolean,integer) to bihuan_app;
revoke execute on function app.search_knowledge(integer,tsquery,date,boolean,integer) from public;

CREATE OR REPLACE FUNCTION app.search_newest(c integer, q tsquery, bound integer)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q
  order by d.city_id, d.received_at desc, d.case_id limit bound
$function$;
grant execute on function app.search_newest(integer,tsquery,integer) to bihuan_app;
revoke execute on function app.search_newest(integer,tsquery,integer) from public;

CREATE OR REPLACE FUNCTION app.search_newest_thin(c integer, q tsquery, bound integer)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q
  order by d.received_at desc, d.case_id limit bound
$function$;
grant execute on function app.search_newest_thin(integer,tsquery,integer) to bihuan_app;
revoke execute on function app.search_newest_thin(integer,tsquery,integer) from public;

CREATE OR REPLACE FUNCTION app.search_staff_newest(c integer, q tsquery, bound integer, before timestamp with time zone, before_id uuid)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    and d.received_at <= before and (d.received_at < before or d.case_id > before_id)
    and (d.doc @@ q or d.staff_doc @@ q)
  order by d.city_id, d.received_at desc, d.case_id limit bound
$function$;
grant execute on function app.search_staff_newest(integer,tsquery,integer,timestamp with time zone,uuid) to bihuan_app;
revoke execute on function app.search_staff_newest(integer,tsquery,integer,timestamp with time zone,uuid) from public;

CREATE OR REPLACE FUNCTION app.search_staff_newest_thin(c integer, q tsquery, bound integer, before timestamp with time zone, before_id uuid)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    -- by sum, not by itself: the index of time would be read whole to find few
    and (d.received_at + interval '0' < before or d.received_at + interval '0' = before and d.case_id > before_id)
    and (d.doc @@ q or d.staff_doc @@ q)
  order by d.received_at desc, d.case_id limit bound
$function$;
grant execute on function app.search_staff_newest_thin(integer,tsquery,integer,timestamp with time zone,uuid) to bihuan_app;
revoke execute on function app.search_staff_newest_thin(integer,tsquery,integer,timestamp with time zone,uuid) from public;

CREATE OR REPLACE FUNCTION app.search_staff_words(c integer, q tsquery, bound integer)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    and (d.doc @@ q or d.staff_doc @@ q) limit bound
$function$;
grant execute on function app.search_staff_words(integer,tsquery,integer) to bihuan_app;
revoke execute on function app.search_staff_words(integer,tsquery,integer) from public;

CREATE OR REPLACE FUNCTION app.search_thin(c integer, q tsquery, bound integer, looked integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
  select count(*) < bound from (
    select 1 from (
      select s.doc from search_doc s
      where s.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
      order by s.city_id, s.received_at desc, s.case_id limit looked
    ) d where d.doc @@ q limit bound
  ) found
$function$;
grant execute on function app.search_thin(integer,tsquery,integer,integer) to bihuan_app;
revoke execute on function app.search_thin(integer,tsquery,integer,integer) from public;

CREATE OR REPLACE FUNCTION app.search_words(c integer, q tsquery, bound integer)
 RETURNS TABLE(case_id uuid, received_at timestamp with time zone, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q limit bound
$function$;
grant execute on function app.search_words(integer,tsquery,integer) to bihuan_app;
revoke execute on function app.search_words(integer,tsquery,integer) from public;

CREATE OR REPLACE FUNCTION app.step_aside(c integer, clue_id uuid, reader uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update clue set barred = array_append(barred, reader), inspector_id = null, state = 'received', version = version + 1
  where city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and id = clue_id
$function$;
grant execute on function app.step_aside(integer,uuid,uuid) to bihuan_app;
revoke execute on function app.step_aside(integer,uuid,uuid) from public;

CREATE OR REPLACE FUNCTION app.use_city(c integer)
 RETURNS text
 LANGUAGE sql
AS $function$
  select case when current_setting('citus.propagate_set_commands', true) is null
    then set_config('app.city_id', c::text, true)
    else app.use_city_on_workers(c) end
$function$;

CREATE OR REPLACE FUNCTION app.use_city_on_workers(c integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('citus.propagate_set_commands', 'local', true);
  execute format('set local app.city_id = %L', c::text);
  perform set_config('citus.propagate_set_commands', 'none', true);
  return c::text;
end $function$;

CREATE OR REPLACE FUNCTION auth.protect(t text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table auth.%I enable row level security', t);
  execute format(
    'create policy sign_in_only on auth.%I using (current_setting(''app.auth'', true) = ''on'') with check (current_setting(''app.auth'', true) = ''on'')', t);
  execute format('grant select, insert, update, delete on auth.%I to bihuan_app', t);
end $function$;

create table absence (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  person_id uuid not null,
  stand_in uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  planned_by uuid not null,
  planned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint absence_pkey PRIMARY KEY (city_id, id),
  constraint absence_check CHECK ((from_day <= to_day)),
  constraint absence_check1 CHECK ((person_id <> stand_in))
);
CREATE INDEX absence_day ON public.absence USING btree (city_id, to_day) WHERE (ended_at IS NULL);
CREATE INDEX absence_person ON public.absence USING btree (city_id, person_id, to_day);
alter table absence enable row level security;
create policy tenant on absence for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on absence to bihuan_app;

create table appeal (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  case_id uuid not null,
  home_case_id uuid not null,
  channel text not null,
  kind text,
  text text not null,
  place_text text,
  place_unit text,
  lng double precision,
  lat double precision,
  contact bytea,
  phone_index bytea,
  query_index bytea not null,
  anonymous boolean not null,
  reply_by text not null,
  consent_publish boolean not null,
  entered_by uuid,
  external_ref text,
  entry_id uuid not null,
  received_at timestamp with time zone not null,
  merged_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  name_index bytea,
  relation text,
  answer_to text,
  behalf bytea,
  answers jsonb,
  lang text,
  place_id text,
  place_about integer,
  constraint appeal_pkey PRIMARY KEY (city_id, id),
  constraint appeal_city_id_query_index_key UNIQUE (city_id, query_index),
  constraint appeal_answer_to_check CHECK ((answer_to = ANY (ARRAY['filer'::text, 'them'::text]))),
  constraint appeal_lang_check CHECK ((lang = 'en'::text)),
  constraint appeal_place_about_check CHECK ((place_about >= 0))
);
CREATE INDEX appeal_case ON public.appeal USING btree (city_id, case_id);
CREATE INDEX appeal_entered_by ON public.appeal USING btree (city_id, entered_by, received_at DESC) WHERE (entered_by IS NOT NULL);
CREATE UNIQUE INDEX appeal_external ON public.appeal USING btree (city_id, channel, external_ref) WHERE (external_ref IS NOT NULL);
CREATE INDEX appeal_name ON public.appeal USING btree (city_id, name_index, received_at DESC) WHERE (name_index IS NOT NULL);
CREATE INDEX appeal_number ON public.appeal USING btree (city_id, number);
CREATE INDEX appeal_phone ON public.appeal USING btree (city_id, phone_index, received_at DESC) WHERE (phone_index IS NOT NULL);
alter table appeal enable row level security;
create policy tenant on appeal for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on appeal to bihuan_app;

create table appeal_word (
  city_id integer not null,
  id uuid not null,
  appeal_id uuid not null,
  case_id uuid not null,
  kind text not null,
  text text not null,
  at timestamp with time zone not null,
  reply text,
  replied_by uuid,
  replied_at timestamp with time zone,
  constraint appeal_word_pkey PRIMARY KEY (city_id, id),
  constraint appeal_word_kind_check CHECK ((kind = ANY (ARRAY['add'::text, 'urge'::text, 'ask'::text, 'withdraw'::text])))
);
CREATE INDEX appeal_word_appeal ON public.appeal_word USING btree (city_id, appeal_id, at);
CREATE INDEX appeal_word_case ON public.appeal_word USING btree (city_id, case_id, at);
CREATE INDEX appeal_word_urged ON public.appeal_word USING btree (city_id, at) WHERE (kind = 'urge'::text);
alter table appeal_word enable row level security;
create policy tenant on appeal_word for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on appeal_word to bihuan_app;

create table appraisal (
  city_id integer not null,
  id uuid not null,
  unit_id text not null,
  person_id uuid,
  mark integer not null,
  words text,
  at timestamp with time zone not null,
  on_day date not null,
  constraint appraisal_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX appraisal_unit ON public.appraisal USING btree (city_id, unit_id, at DESC, id DESC);
alter table appraisal enable row level security;
create policy tenant on appraisal for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on appraisal to bihuan_app;

create table assessment_round (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  scheme text not null,
  kind text not null,
  period text not null,
  from_day date not null,
  to_day date not null,
  note text default ''::text not null,
  method jsonb not null,
  pack_version text not null,
  previous_id uuid,
  history jsonb not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  measured jsonb,
  measured_at timestamp with time zone,
  measured_by uuid,
  inputs jsonb,
  result jsonb,
  digest text,
  words text,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_words text,
  correcting text,
  correcting_by uuid,
  correcting_at timestamp with time zone,
  published integer default 0 not null,
  constraint assessment_round_pkey PRIMARY KEY (city_id, id),
  constraint assessment_round_kind_check CHECK ((kind = ANY (ARRAY['day'::text, 'week'::text, 'fortnight'::text, 'month'::text, 'quarter'::text, 'year'::text, 'once'::text]))),
  constraint assessment_round_state_check CHECK ((state = ANY (ARRAY['open'::text, 'proposed'::text, 'closed'::text, 'void'::text])))
);
CREATE INDEX assessment_round_closed ON public.assessment_round USING btree (city_id, scheme, kind, to_day DESC) WHERE (state = 'closed'::text);
CREATE INDEX assessment_round_opened ON public.assessment_round USING btree (city_id, opened_at DESC, id DESC);
CREATE UNIQUE INDEX assessment_round_period ON public.assessment_round USING btree (city_id, scheme, kind, period) WHERE (state <> 'void'::text);
alter table assessment_round enable row level security;
create policy tenant on assessment_round for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on assessment_round to bihuan_app;

create table ballot (
  city_id integer not null,
  jury_id uuid not null,
  digest text not null,
  slot text not null,
  seat_id uuid,
  token text not null,
  salt text not null,
  marks jsonb not null,
  struck text,
  constraint ballot_pkey PRIMARY KEY (city_id, jury_id, digest)
);
alter table ballot enable row level security;
create policy tenant on ballot for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on ballot to bihuan_app;

create table ballot_box (
  city_id integer not null,
  jury_id uuid not null,
  token_index bytea not null,
  slot text not null,
  seat_id uuid,
  sealed bytea not null,
  constraint ballot_box_pkey PRIMARY KEY (city_id, jury_id, token_index)
);
CREATE UNIQUE INDEX ballot_box_seat ON public.ballot_box USING btree (city_id, jury_id, seat_id, slot) WHERE (seat_id IS NOT NULL);
alter table ballot_box enable row level security;
create policy tenant on ballot_box for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, update on ballot_box to bihuan_app;
grant select (city_id) on ballot_box to bihuan_app;
grant select (jury_id) on ballot_box to bihuan_app;
grant select (sealed) on ballot_box to bihuan_app;
grant select (seat_id) on ballot_box to bihuan_app;
grant select (slot) on ballot_box to bihuan_app;
grant select (token_index) on ballot_box to bihuan_app;

create table breach (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  number text not null,
  state text not null,
  kind text not null,
  jury_id uuid,
  unit_id text,
  subject text,
  seat_id uuid,
  words bytea not null,
  reporter bytea,
  reporter_unit text,
  handled_by uuid,
  heard text,
  heard_at timestamp with time zone,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint breach_pkey PRIMARY KEY (city_id, id),
  constraint breach_city_id_number_key UNIQUE (city_id, number),
  constraint breach_state_check CHECK ((state = ANY (ARRAY['reported'::text, 'hearing'::text, 'upheld'::text, 'dismissed'::text])))
);
CREATE INDEX breach_jury ON public.breach USING btree (city_id, jury_id) WHERE (jury_id IS NOT NULL);
CREATE INDEX breach_newest ON public.breach USING btree (city_id, at DESC, id DESC);
alter table breach enable row level security;
create policy tenant on breach for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on breach to bihuan_app;

create table callback (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  appeal_id uuid not null,
  round integer not null,
  unit_id text not null,
  state text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  claimed_by uuid,
  claimed_at timestamp with time zone,
  replied_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint callback_pkey PRIMARY KEY (city_id, id)
) with (fillfactor=80);
CREATE INDEX callback_case ON public.callback USING btree (city_id, case_id);
CREATE INDEX callback_done ON public.callback USING btree (city_id, done_at DESC, id DESC) WHERE (done_at IS NOT NULL);
CREATE INDEX callback_pending ON public.callback USING btree (city_id, next_at, id) WHERE (state = 'pending'::text);
alter table callback enable row level security;
create policy tenant on callback for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on callback to bihuan_app;

create table callback_attempt (
  city_id integer not null,
  id uuid not null,
  callback_id uuid not null,
  result text not null,
  note text,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint callback_attempt_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX callback_attempt_callback ON public.callback_attempt USING btree (city_id, callback_id, at);
alter table callback_attempt enable row level security;
create policy tenant on callback_attempt for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on callback_attempt to bihuan_app;
grant update (note) on callback_attempt to bihuan_app;

create table caller_mark (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  phone_index bytea not null,
  phone_shown text not null,
  state text not null,
  rule text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  until timestamp with time zone,
  constraint caller_mark_pkey PRIMARY KEY (city_id, id),
  constraint caller_mark_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'marked'::text, 'refused'::text, 'lifted'::text])))
);
CREATE INDEX caller_mark_asked ON public.caller_mark USING btree (city_id, asked_at) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX caller_mark_one ON public.caller_mark USING btree (city_id, phone_index) WHERE (state = 'asked'::text);
CREATE INDEX caller_mark_phone ON public.caller_mark USING btree (city_id, phone_index);
alter table caller_mark enable row level security;
create policy tenant on caller_mark for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on caller_mark to bihuan_app;

create table campaign (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  title text not null,
  aim text not null,
  items text[] not null,
  kind text not null,
  topic_id uuid,
  from_day date not null,
  until_day date not null,
  next_call_on date,
  targets integer default 0 not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  before_valid integer,
  before_satisfied integer,
  after_valid integer,
  after_satisfied integer,
  constraint campaign_pkey PRIMARY KEY (city_id, id),
  constraint campaign_check CHECK ((until_day >= from_day)),
  constraint campaign_state_check CHECK ((state = ANY (ARRAY['running'::text, 'closed'::text])))
);
CREATE INDEX campaign_call_due ON public.campaign USING btree (city_id, next_call_on) WHERE (state = 'running'::text);
CREATE INDEX campaign_newest ON public.campaign USING btree (city_id, at DESC, id DESC);
alter table campaign enable row level security;
create policy tenant on campaign for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on campaign to bihuan_app;

create table campaign_call (
  city_id integer not null,
  campaign_id uuid not null,
  on_day date not null,
  targets integer not null,
  resolved integer not null,
  reported integer not null,
  silent text[] not null,
  constraint campaign_call_pkey PRIMARY KEY (city_id, campaign_id, on_day)
);
alter table campaign_call enable row level security;
create policy tenant on campaign_call for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on campaign_call to bihuan_app;

create table campaign_step (
  city_id integer not null,
  id uuid not null,
  target_id uuid not null,
  kind text not null,
  words text not null,
  by_person uuid,
  at timestamp with time zone not null,
  constraint campaign_step_pkey PRIMARY KEY (city_id, id),
  constraint campaign_step_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'reported'::text, 'resolved'::text, 'sent_back'::text, 'dropped'::text])))
);
CREATE INDEX campaign_step_of ON public.campaign_step USING btree (city_id, target_id, at);
alter table campaign_step enable row level security;
create policy tenant on campaign_step for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on campaign_step to bihuan_app;

create table campaign_target (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  campaign_id uuid not null,
  line integer not null,
  label text not null,
  place text,
  unit_id text not null,
  amount bigint,
  case_id uuid,
  due_on date not null,
  said_at timestamp with time zone,
  resolved_on date,
  constraint campaign_target_pkey PRIMARY KEY (city_id, id),
  constraint campaign_target_amount_check CHECK ((amount >= 0)),
  constraint campaign_target_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reported'::text, 'resolved'::text, 'dropped'::text])))
);
CREATE INDEX campaign_target_appeal ON public.campaign_target USING btree (city_id, case_id) WHERE ((case_id IS NOT NULL) AND (state = ANY (ARRAY['open'::text, 'reported'::text])));
CREATE UNIQUE INDEX campaign_target_case ON public.campaign_target USING btree (city_id, campaign_id, case_id) WHERE (case_id IS NOT NULL);
CREATE UNIQUE INDEX campaign_target_line ON public.campaign_target USING btree (city_id, campaign_id, line);
CREATE INDEX campaign_target_unit ON public.campaign_target USING btree (city_id, unit_id, campaign_id, line);
alter table campaign_target enable row level security;
create policy tenant on campaign_target for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on campaign_target to bihuan_app;

create table case_file (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  title text not null,
  kind text not null,
  channel text not null,
  item text,
  grade text,
  place_text text,
  place_unit text,
  unit_id text,
  co_units text[] default '{}'::text[] not null,
  handler_id uuid,
  round integer default 0 not null,
  rehandled integer default 0 not null,
  appeal_count integer default 1 not null,
  limit_text text,
  clock_id uuid,
  due_at timestamp with time zone,
  received_at timestamp with time zone not null,
  dispatched_at timestamp with time zone,
  replied_at timestamp with time zone,
  closed_at timestamp with time zone,
  published_at timestamp with time zone,
  verdict text,
  merged_into uuid,
  pack_version text not null,
  returns integer default 0 not null,
  paused_at timestamp with time zone,
  extensions integer default 0 not null,
  asked uuid,
  paused_until timestamp with time zone,
  urges integer default 0 not null,
  words_open integer default 0 not null,
  danger text,
  held_by text,
  section_id text,
  via text[] default '{}'::text[] not null,
  step_id uuid,
  step_due timestamp with time zone,
  sign_off text,
  open_co integer default 0 not null,
  at_once text,
  further uuid,
  part_of uuid,
  parts integer default 0 not null,
  open_parts integer default 0 not null,
  waiting uuid,
  person_asked integer default 0 not null,
  open_tasks integer default 0 not null,
  points_to text,
  place_id text,
  place_grid text,
  lng double precision,
  lat double precision,
  place_about integer,
  promised_on date,
  remind_on date,
  danger_seen_at timestamp with time zone,
  constraint case_file_pkey PRIMARY KEY (city_id, id),
  constraint case_file_city_id_number_key UNIQUE (city_id, number),
  constraint case_file_place_about_check CHECK ((place_about >= 0))
) with (fillfactor=80);
CREATE INDEX case_alarm ON public.case_file USING btree (city_id, received_at, id) WHERE ((danger IS NOT NULL) AND (danger_seen_at IS NULL) AND (state = ANY (ARRAY['received'::text, 'accepted'::text])));
CREATE INDEX case_asked ON public.case_file USING btree (city_id, due_at, id) WHERE (asked IS NOT NULL);
CREATE INDEX case_at_once ON public.case_file USING btree (city_id, due_at, id) WHERE ((closed_at IS NULL) AND (at_once = 'review'::text));
CREATE INDEX case_closed ON public.case_file USING btree (city_id, closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_channel ON public.case_file USING btree (city_id, channel, received_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_grade ON public.case_file USING btree (city_id, grade, received_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_held ON public.case_file USING btree (city_id, held_by, received_at DESC, id DESC) WHERE ((closed_at IS NOT NULL) AND (held_by IS NOT NULL));
CREATE INDEX case_closed_item ON public.case_file USING btree (city_id, item, received_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_state ON public.case_file USING btree (city_id, state, received_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_unit ON public.case_file USING btree (city_id, unit_id, received_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_file_part_of ON public.case_file USING btree (city_id, part_of) WHERE (part_of IS NOT NULL);
CREATE INDEX case_near ON public.case_file USING btree (city_id, item, lat) WHERE (lat IS NOT NULL);
CREATE INDEX case_open_held ON public.case_file USING btree (city_id, held_by, due_at, id) WHERE ((closed_at IS NULL) AND (held_by IS NOT NULL));
CREATE INDEX case_open_state ON public.case_file USING btree (city_id, state, received_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_open_unit ON public.case_file USING btree (city_id, unit_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_paused_until ON public.case_file USING btree (city_id, paused_until) WHERE (paused_until IS NOT NULL);
CREATE INDEX case_promised ON public.case_file USING btree (city_id, promised_on, id) WHERE (promised_on IS NOT NULL);
CREATE INDEX case_published ON public.case_file USING btree (city_id, published_at DESC, id DESC) WHERE (published_at IS NOT NULL);
CREATE INDEX case_received ON public.case_file USING btree (city_id, received_at DESC, id DESC);
CREATE INDEX case_remind ON public.case_file USING btree (city_id, remind_on) WHERE (remind_on IS NOT NULL);
CREATE INDEX case_sign_off ON public.case_file USING btree (city_id, unit_id, due_at, id) WHERE ((closed_at IS NULL) AND (sign_off = 'waiting'::text));
alter table case_file enable row level security;
create policy tenant on case_file for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on case_file to bihuan_app;

create table case_note (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  text text not null,
  mentions uuid[] default '{}'::uuid[] not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint case_note_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX case_note_case ON public.case_note USING btree (city_id, case_id, at);
CREATE INDEX case_note_mentions ON public.case_note USING gin (mentions);
alter table case_note enable row level security;
create policy tenant on case_note for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on case_note to bihuan_app;
grant update (text) on case_note to bihuan_app;

create table city (
  city_id integer not null,
  code text not null,
  name jsonb not null,
  created_at timestamp with time zone not null,
  constraint city_pkey PRIMARY KEY (city_id),
  constraint city_code_key UNIQUE (code)
);
alter table city enable row level security;
create policy by_tenant on city for insert with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
create policy readable on city for select using (true);
grant insert, select on city to bihuan_app;

create table clock (
  city_id integer not null,
  id uuid not null,
  case_id uuid,
  kind text not null,
  round integer not null,
  unit_id text not null,
  limit_text text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  due_day date not null,
  calendar_version text not null,
  pack_version text not null,
  provisional boolean not null,
  stopped_at timestamp with time zone,
  on_time boolean,
  cancelled boolean default false not null,
  excluded text,
  subject_kind text default 'case'::text not null,
  subject_id uuid,
  person_id uuid,
  paused_at timestamp with time zone,
  next_at timestamp with time zone,
  fired text[] default '{}'::text[] not null,
  constraint clock_pkey PRIMARY KEY (city_id, id)
) with (fillfactor=80);
CREATE INDEX clock_case ON public.clock USING btree (city_id, case_id);
CREATE INDEX clock_due_day ON public.clock USING btree (city_id, unit_id, on_time, due_day) WHERE ((kind = 'handle'::text) AND (NOT cancelled) AND (excluded IS NULL));
CREATE INDEX clock_excluded ON public.clock USING btree (city_id, unit_id, excluded, due_day) WHERE ((kind = 'handle'::text) AND (NOT cancelled) AND (excluded IS NOT NULL));
CREATE INDEX clock_next ON public.clock USING btree (city_id, next_at, id) WHERE (next_at IS NOT NULL);
CREATE INDEX clock_person ON public.clock USING btree (city_id, person_id) WHERE ((person_id IS NOT NULL) AND (stopped_at IS NULL));
CREATE INDEX clock_provisional ON public.clock USING btree (city_id, calendar_version) WHERE (provisional AND (stopped_at IS NULL));
CREATE INDEX clock_running_unit ON public.clock USING btree (city_id, unit_id, kind, due_at, id) WHERE ((stopped_at IS NULL) AND (kind <> 'handle'::text));
CREATE INDEX clock_step_unit ON public.clock USING btree (city_id, unit_id, started_at) WHERE (kind = 'step'::text);
CREATE INDEX clock_subject ON public.clock USING btree (city_id, subject_id) WHERE (subject_id IS NOT NULL);
alter table clock enable row level security;
create policy tenant on clock for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on clock to bihuan_app;

create table clock_fact (
  city_id integer not null,
  id uuid not null,
  clock_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint clock_fact_pkey PRIMARY KEY (city_id, id),
  constraint clock_fact_kind_check CHECK ((kind = ANY (ARRAY['paused'::text, 'resumed'::text, 'extended'::text])))
);
CREATE INDEX clock_fact_clock ON public.clock_fact USING btree (city_id, clock_id, at);
alter table clock_fact enable row level security;
create policy tenant on clock_fact for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on clock_fact to bihuan_app;

create table clue (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  list_code text not null,
  body bytea not null,
  query_index bytea,
  about_units text[] default '{}'::text[] not null,
  about_people uuid[] default '{}'::uuid[] not null,
  barred uuid[] default '{}'::uuid[] not null,
  origin text not null,
  from_case uuid,
  inspector_id uuid,
  result bytea,
  review_by timestamp with time zone not null,
  received_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint clue_pkey PRIMARY KEY (city_id, id),
  constraint clue_city_id_number_key UNIQUE (city_id, number)
);
CREATE INDEX clue_open ON public.clue USING btree (city_id, review_by, id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX clue_query ON public.clue USING btree (city_id, query_index) WHERE (query_index IS NOT NULL);
alter table clue enable row level security;
create policy handled on clue for update using (((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer) AND (NULLIF(current_setting('app.seal_for'::text, true), ''::text) IS NOT NULL) AND (NOT ((about_people || barred) @> ARRAY[(NULLIF(current_setting('app.seal_for'::text, true), ''::text))::uuid])) AND (NOT (about_units && string_to_array(current_setting('app.seal_units'::text, true), ','::text))))) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
create policy put on clue for insert with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
create policy unsealed on clue for select using (((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer) AND (NULLIF(current_setting('app.seal_for'::text, true), ''::text) IS NOT NULL) AND (NOT ((about_people || barred) @> ARRAY[(NULLIF(current_setting('app.seal_for'::text, true), ''::text))::uuid])) AND (NOT (about_units && string_to_array(current_setting('app.seal_units'::text, true), ','::text)))));
grant insert, select, update on clue to bihuan_app;

create table co_handler (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  unit_id text not null,
  state text not null,
  words text,
  invited_by uuid,
  invited_at timestamp with time zone not null,
  clock_id uuid not null,
  due_at timestamp with time zone not null,
  opinion text,
  answered_by uuid,
  answered_at timestamp with time zone,
  on_time boolean,
  constraint co_handler_pkey PRIMARY KEY (city_id, id),
  constraint co_handler_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'released'::text])))
);
CREATE INDEX co_handler_asked ON public.co_handler USING btree (city_id, unit_id, due_at, id) WHERE (state = 'asked'::text);
CREATE INDEX co_handler_case ON public.co_handler USING btree (city_id, case_id, invited_at);
alter table co_handler enable row level security;
create policy tenant on co_handler for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on co_handler to bihuan_app;

create table company (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  credit_code text not null,
  name text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint company_pkey PRIMARY KEY (city_id, id),
  constraint company_city_id_credit_code_key UNIQUE (city_id, credit_code)
);
alter table company enable row level security;
create policy tenant on company for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on company to bihuan_app;

create table company_appeal (
  city_id integer not null,
  appeal_id uuid not null,
  company_id uuid not null,
  at timestamp with time zone not null,
  constraint company_appeal_pkey PRIMARY KEY (city_id, appeal_id)
);
CREATE INDEX company_appeal_company ON public.company_appeal USING btree (city_id, company_id, at DESC);
alter table company_appeal enable row level security;
create policy tenant on company_appeal for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on company_appeal to bihuan_app;

create table company_gram (
  city_id integer not null,
  gram text not null,
  company_id uuid not null,
  constraint company_gram_pkey PRIMARY KEY (city_id, gram, company_id)
);
CREATE INDEX company_gram_company ON public.company_gram USING btree (city_id, company_id);
alter table company_gram enable row level security;
create policy tenant on company_gram for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on company_gram to bihuan_app;

create table company_person (
  city_id integer not null,
  id uuid not null,
  company_id uuid not null,
  contact bytea not null,
  code_index bytea not null,
  main boolean not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint company_person_pkey PRIMARY KEY (city_id, id)
);
CREATE UNIQUE INDEX company_person_code ON public.company_person USING btree (city_id, code_index);
CREATE INDEX company_person_company ON public.company_person USING btree (city_id, company_id, at);
alter table company_person enable row level security;
create policy tenant on company_person for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on company_person to bihuan_app;

create table data_request (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  kind text not null,
  state text not null,
  appeal_ids uuid[] not null,
  proof text not null,
  words bytea,
  asked_at timestamp with time zone not null,
  clock_id uuid not null,
  due_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  ground bytea,
  constraint data_request_pkey PRIMARY KEY (city_id, id),
  constraint data_request_kind_check CHECK ((kind = ANY (ARRAY['copy'::text, 'correction'::text, 'deletion'::text]))),
  constraint data_request_proof_check CHECK ((proof = ANY (ARRAY['code'::text, 'phone'::text]))),
  constraint data_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text])))
);
CREATE INDEX data_request_appeals ON public.data_request USING gin (appeal_ids);
CREATE INDEX data_request_done ON public.data_request USING btree (city_id, decided_at DESC, id DESC) WHERE (decided_at IS NOT NULL);
CREATE INDEX data_request_open ON public.data_request USING btree (city_id, due_at, id) WHERE (state = 'open'::text);
alter table data_request enable row level security;
create policy tenant on data_request for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on data_request to bihuan_app;

create table desk_matter (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  title text not null,
  words text not null,
  cause text not null,
  unit_id text not null,
  desk_unit text not null,
  contact bytea,
  phone_index bytea,
  company_id uuid,
  coordinator_id uuid,
  clock_id uuid,
  due_at timestamp with time zone,
  prolonged boolean default false not null,
  told_at timestamp with time zone,
  outcome text,
  answer text,
  before_refusal text,
  finding text,
  finding_unit text,
  satisfied boolean,
  late boolean default false not null,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  on_day date not null,
  done_at timestamp with time zone,
  done_day date,
  pack_version text not null,
  constraint desk_matter_pkey PRIMARY KEY (city_id, id),
  constraint desk_matter_city_id_number_key UNIQUE (city_id, number)
) with (fillfactor=80);
CREATE INDEX desk_matter_company ON public.desk_matter USING btree (city_id, company_id, registered_at DESC) WHERE (company_id IS NOT NULL);
CREATE INDEX desk_matter_day ON public.desk_matter USING btree (city_id, on_day);
CREATE INDEX desk_matter_done ON public.desk_matter USING btree (city_id, done_at DESC, id DESC) WHERE (done_at IS NOT NULL);
CREATE INDEX desk_matter_open ON public.desk_matter USING btree (city_id, state, due_at, id) WHERE (done_at IS NULL);
alter table desk_matter enable row level security;
create policy tenant on desk_matter for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on desk_matter to bihuan_app;

create table desk_step (
  city_id integer not null,
  id uuid not null,
  matter_id uuid not null,
  step text not null,
  words text,
  units text[] default '{}'::text[] not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint desk_step_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX desk_step_matter ON public.desk_step USING btree (city_id, matter_id, at);
alter table desk_step enable row level security;
create policy tenant on desk_step for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on desk_step to bihuan_app;
grant update (words) on desk_step to bihuan_app;

create table dispatch (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  unit_id text not null,
  at timestamp with time zone not null,
  on_day date not null,
  by_person uuid,
  returned_at timestamp with time zone,
  returned_day date,
  return_ground text,
  return_reason text,
  proposed_unit text,
  excluded text,
  note text,
  proposed_person uuid,
  constraint dispatch_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX dispatch_case ON public.dispatch USING btree (city_id, case_id, at);
CREATE INDEX dispatch_day ON public.dispatch USING btree (city_id, unit_id, on_day) WHERE (excluded IS NULL);
CREATE INDEX dispatch_excluded ON public.dispatch USING btree (city_id, unit_id, excluded, on_day) WHERE (excluded IS NOT NULL);
CREATE INDEX dispatch_returned ON public.dispatch USING btree (city_id, unit_id, returned_day) WHERE ((returned_day IS NOT NULL) AND (excluded IS NULL));
alter table dispatch enable row level security;
create policy tenant on dispatch for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on dispatch to bihuan_app;

create table draft (
  city_id integer not null,
  id uuid not null,
  kind text not null,
  subject_id uuid,
  title bytea not null,
  body bytea not null,
  person_id uuid not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX draft_person ON public.draft USING btree (city_id, person_id, updated_at DESC);
alter table draft enable row level security;
create policy tenant on draft for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on draft to bihuan_app;

create table duty_turn (
  city_id integer not null,
  unit_id text not null,
  day date not null,
  turn text not null,
  person_id uuid not null,
  phone bytea,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint duty_turn_pkey PRIMARY KEY (city_id, unit_id, day, turn)
);
CREATE INDEX duty_turn_day ON public.duty_turn USING btree (city_id, day);
alter table duty_turn enable row level security;
create policy tenant on duty_turn for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on duty_turn to bihuan_app;

create table exchange_change (
  city_id integer not null,
  id uuid not null,
  about_id uuid not null,
  code text not null,
  body bytea not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint exchange_change_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX exchange_change_company ON public.exchange_change USING btree (city_id, about_id, at);
alter table exchange_change enable row level security;
create policy tenant on exchange_change for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on exchange_change to bihuan_app;

create table exchange_delivery (
  city_id integer not null,
  id uuid not null,
  change_id uuid not null,
  receiver text not null,
  about_id uuid not null,
  state text not null,
  tries integer not null,
  next_at timestamp with time zone not null,
  status integer,
  error text,
  sent_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint exchange_delivery_pkey PRIMARY KEY (city_id, id),
  constraint exchange_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'given_up'::text])))
);
CREATE INDEX exchange_delivery_due ON public.exchange_delivery USING btree (city_id, next_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX exchange_delivery_newest ON public.exchange_delivery USING btree (city_id, created_at DESC, id DESC);
CREATE INDEX exchange_delivery_order ON public.exchange_delivery USING btree (city_id, about_id, receiver, id) WHERE (state <> 'sent'::text);
alter table exchange_delivery enable row level security;
create policy tenant on exchange_delivery for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on exchange_delivery to bihuan_app;

create table exchange_receiver (
  city_id integer not null,
  code text not null,
  url text not null,
  secret bytea not null,
  active boolean not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint exchange_receiver_pkey PRIMARY KEY (city_id, code)
);
alter table exchange_receiver enable row level security;
create policy tenant on exchange_receiver for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on exchange_receiver to bihuan_app;

create table excuse (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  number text not null,
  unit_id text not null,
  person_id uuid,
  step_id uuid,
  fact text,
  fact_id uuid,
  case_id uuid,
  ground text not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  clock_id uuid not null,
  decide_by timestamp with time zone not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  pack_version text not null,
  citizen_text text,
  constraint excuse_pkey PRIMARY KEY (city_id, id),
  constraint excuse_city_id_number_key UNIQUE (city_id, number),
  constraint excuse_check CHECK (((fact IS NULL) = (fact_id IS NULL))),
  constraint excuse_fact_check CHECK ((fact = ANY (ARRAY['verdict'::text, 'limit'::text, 'return'::text]))),
  constraint excuse_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'heard'::text, 'upheld'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX excuse_newest ON public.excuse USING btree (city_id, asked_at DESC, id DESC);
CREATE INDEX excuse_unit ON public.excuse USING btree (city_id, unit_id, asked_at DESC, id DESC);
alter table excuse enable row level security;
create policy tenant on excuse for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on excuse to bihuan_app;

create table excuse_hearing (
  city_id integer not null,
  id uuid not null,
  excuse_id uuid not null,
  case_id uuid,
  held_at timestamp with time zone not null,
  present text not null,
  words text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint excuse_hearing_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX excuse_hearing_excuse ON public.excuse_hearing USING btree (city_id, excuse_id, at);
alter table excuse_hearing enable row level security;
create policy tenant on excuse_hearing for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on excuse_hearing to bihuan_app;

create table fact_waiver (
  city_id integer not null,
  id uuid not null,
  unit_id text not null,
  case_id uuid not null,
  fact text not null,
  fact_id uuid not null,
  remedy text not null,
  ground text not null,
  on_day date not null,
  subject_kind text not null,
  subject_id uuid not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  seq integer not null,
  person_by timestamp with time zone,
  constraint fact_waiver_pkey PRIMARY KEY (city_id, id),
  constraint fact_waiver_city_id_fact_fact_id_seq_key UNIQUE (city_id, fact, fact_id, seq),
  constraint fact_waiver_fact_check CHECK ((fact = ANY (ARRAY['verdict'::text, 'limit'::text, 'return'::text]))),
  constraint fact_waiver_remedy_check CHECK ((remedy = ANY (ARRAY['exclude'::text, 'correct'::text, 'restore'::text]))),
  constraint fact_waiver_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['objection'::text, 'excuse'::text, 'restoration'::text])))
);
CREATE INDEX fact_waiver_unit ON public.fact_waiver USING btree (city_id, unit_id, fact);
alter table fact_waiver enable row level security;
create policy tenant on fact_waiver for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on fact_waiver to bihuan_app;

create table file (
  city_id integer not null,
  id uuid not null,
  subject_kind text,
  subject_id uuid,
  name text not null,
  type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  sha256 bytea not null,
  audience text not null,
  storage_key text not null,
  preview_key text,
  created_by text not null,
  created_at timestamp with time zone not null,
  said text,
  constraint file_pkey PRIMARY KEY (city_id, id),
  constraint file_audience_check CHECK ((audience = ANY (ARRAY['internal'::text, 'citizen'::text, 'public'::text]))),
  constraint file_said_check CHECK (((char_length(said) >= 1) AND (char_length(said) <= 20000)))
);
CREATE INDEX file_orphan ON public.file USING btree (city_id, created_at) WHERE (subject_id IS NULL);
CREATE INDEX file_subject ON public.file USING btree (city_id, subject_id) WHERE (subject_id IS NOT NULL);
alter table file enable row level security;
create policy tenant on file for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on file to bihuan_app;

create table first_asked (
  city_id integer not null,
  case_id uuid not null,
  person_id uuid not null,
  explained text not null,
  handed_to uuid not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint first_asked_pkey PRIMARY KEY (city_id, case_id)
);
CREATE INDEX first_asked_at ON public.first_asked USING btree (city_id, at);
CREATE INDEX first_asked_person ON public.first_asked USING btree (city_id, person_id);
alter table first_asked enable row level security;
create policy tenant on first_asked for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on first_asked to bihuan_app;

create table further_step (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  step text not null,
  reason text not null,
  public_text text,
  result text,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  concluded_by uuid,
  concluded_at timestamp with time zone,
  constraint further_step_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX further_step_case ON public.further_step USING btree (city_id, case_id, decided_at);
CREATE INDEX further_step_public ON public.further_step USING btree (city_id, decided_at, id) WHERE (public_text IS NOT NULL);
alter table further_step enable row level security;
create policy tenant on further_step for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on further_step to bihuan_app;

create table gateway (
  city_id integer not null,
  way text not null,
  url text not null,
  key bytea not null,
  sign text not null,
  templates jsonb not null,
  per_day integer,
  active boolean not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint gateway_pkey PRIMARY KEY (city_id, way),
  constraint gateway_way_check CHECK ((way = ANY (ARRAY['sms'::text, 'messenger'::text])))
);
alter table gateway enable row level security;
create policy tenant on gateway for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on gateway to bihuan_app;

create table gram_weight (
  city_id integer not null,
  texts integer not null,
  counts bytea not null,
  made_at timestamp with time zone not null,
  appeals integer default 0 not null,
  constraint gram_weight_pkey PRIMARY KEY (city_id)
);
alter table gram_weight enable row level security;
create policy tenant on gram_weight for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on gram_weight to bihuan_app;

create table hand_over (
  city_id integer not null,
  id uuid not null,
  number text not null,
  office text not null,
  kind text not null,
  publication_id uuid,
  step_id uuid,
  paper jsonb not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  entry_id uuid not null,
  constraint hand_over_pkey PRIMARY KEY (city_id, id),
  constraint hand_over_kind_check CHECK ((kind = ANY (ARRAY['results'::text, 'ladder'::text])))
);
CREATE INDEX hand_over_newest ON public.hand_over USING btree (city_id, at DESC, id DESC);
CREATE INDEX hand_over_publication ON public.hand_over USING btree (city_id, publication_id, office);
alter table hand_over enable row level security;
create policy tenant on hand_over for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on hand_over to bihuan_app;

create table honour (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  kind text not null,
  unit_id text not null,
  person_id uuid,
  month text not null,
  publication_id uuid,
  facts jsonb not null,
  words text not null,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  signed_by uuid,
  signed_at timestamp with time zone,
  published_by uuid,
  published_at timestamp with time zone,
  ended_by uuid,
  ended_at timestamp with time zone,
  ended_why text,
  pack_version text not null,
  scheme text default ''::text not null,
  subject text default ''::text not null,
  shaken jsonb,
  constraint honour_pkey PRIMARY KEY (city_id, id),
  constraint honour_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'declined'::text, 'signed'::text, 'published'::text, 'withdrawn'::text])))
);
CREATE INDEX honour_newest ON public.honour USING btree (city_id, proposed_at DESC, id DESC);
CREATE UNIQUE INDEX honour_ranked ON public.honour USING btree (city_id, scheme, kind, unit_id, subject, month) WHERE (proposed_by IS NULL);
alter table honour enable row level security;
create policy tenant on honour for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on honour to bihuan_app;

create table idempotency (
  city_id integer not null,
  actor text not null,
  key text not null,
  act text not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (city_id, actor, key)
);
alter table idempotency enable row level security;
create policy tenant on idempotency for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on idempotency to bihuan_app;

create table inspection (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  list text not null,
  unit_id text not null,
  spot text,
  by_person uuid not null,
  at timestamp with time zone not null,
  on_day date not null,
  taken_at timestamp with time zone not null,
  lng double precision,
  lat double precision,
  expected integer,
  present integer,
  points integer not null,
  passed integer not null,
  words text not null,
  due_at timestamp with time zone,
  due_from timestamp with time zone,
  limit_text text,
  reminded boolean default false not null,
  constraint inspection_pkey PRIMARY KEY (city_id, id),
  constraint inspection_check CHECK (((present >= 0) AND (present <= expected))),
  constraint inspection_check1 CHECK (((passed >= 0) AND (passed <= points))),
  constraint inspection_expected_check CHECK ((expected >= 0)),
  constraint inspection_state_check CHECK ((state = ANY (ARRAY['clean'::text, 'open'::text, 'answered'::text, 'contested'::text, 'mended'::text])))
);
CREATE INDEX inspection_day ON public.inspection USING btree (city_id, on_day DESC, id DESC);
CREATE INDEX inspection_due ON public.inspection USING btree (city_id, due_at) WHERE ((state = 'open'::text) AND (NOT reminded));
CREATE INDEX inspection_open ON public.inspection USING btree (city_id, state, on_day DESC) WHERE (state = ANY (ARRAY['open'::text, 'answered'::text, 'contested'::text]));
CREATE INDEX inspection_unit ON public.inspection USING btree (city_id, unit_id, on_day DESC, id DESC);
alter table inspection enable row level security;
create policy tenant on inspection for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on inspection to bihuan_app;

create table inspection_point (
  city_id integer not null,
  inspection_id uuid not null,
  code text not null,
  result text not null,
  note text,
  struck boolean default false not null,
  constraint inspection_point_pkey PRIMARY KEY (city_id, inspection_id, code),
  constraint inspection_point_result_check CHECK ((result = ANY (ARRAY['good'::text, 'fault'::text, 'skipped'::text])))
);
alter table inspection_point enable row level security;
create policy tenant on inspection_point for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on inspection_point to bihuan_app;

create table inspection_step (
  city_id integer not null,
  id uuid not null,
  inspection_id uuid not null,
  kind text not null,
  words text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint inspection_step_pkey PRIMARY KEY (city_id, id),
  constraint inspection_step_kind_check CHECK ((kind = ANY (ARRAY['answered'::text, 'contested'::text, 'ruled'::text, 'mended'::text, 'sent_back'::text])))
);
CREATE INDEX inspection_step_of ON public.inspection_step USING btree (city_id, inspection_id, at);
alter table inspection_step enable row level security;
create policy tenant on inspection_step for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on inspection_step to bihuan_app;

create table integrity_finding (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  kind text not null,
  unit_id text not null,
  on_day date not null,
  mark text not null,
  cases integer not null,
  facts jsonb not null,
  state text not null,
  found_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  constraint integrity_finding_pkey PRIMARY KEY (city_id, id),
  constraint integrity_finding_city_id_kind_unit_id_on_day_mark_key UNIQUE (city_id, kind, unit_id, on_day, mark),
  constraint integrity_finding_kind_check CHECK ((kind = ANY (ARRAY['one_device'::text, 'unread'::text, 'no_work'::text, 'no_contact'::text]))),
  constraint integrity_finding_state_check CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'pursued'::text])))
);
CREATE INDEX integrity_found ON public.integrity_finding USING btree (city_id, found_at DESC, id DESC);
CREATE INDEX integrity_open ON public.integrity_finding USING btree (city_id, found_at DESC, id DESC) WHERE (state = 'open'::text);
alter table integrity_finding enable row level security;
create policy tenant on integrity_finding for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on integrity_finding to bihuan_app;

create table item_count (
  city_id integer not null,
  at timestamp with time zone not null,
  constraint item_count_pkey PRIMARY KEY (city_id)
);
alter table item_count enable row level security;
create policy tenant on item_count for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on item_count to bihuan_app;

create table item_day (
  city_id integer not null,
  day date not null,
  item text not null,
  received integer not null,
  valid integer not null,
  satisfied integer not null,
  constraint item_day_pkey PRIMARY KEY (city_id, day, item)
);
alter table item_day enable row level security;
create policy tenant on item_day for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on item_day to bihuan_app;

create table joint (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  kind text not null,
  title text not null,
  words text not null,
  place text,
  meet_at timestamp with time zone not null,
  desk_id uuid,
  by_unit text not null,
  by_person uuid not null,
  result text,
  called_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint joint_pkey PRIMARY KEY (city_id, id),
  constraint joint_city_id_number_key UNIQUE (city_id, number)
);
CREATE INDEX joint_ended ON public.joint USING btree (city_id, ended_at DESC, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX joint_open ON public.joint USING btree (city_id, meet_at, id) WHERE (ended_at IS NULL);
alter table joint enable row level security;
create policy tenant on joint for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on joint to bihuan_app;

create table joint_part (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  joint_id uuid not null,
  unit_id text not null,
  state text not null,
  clock_id uuid not null,
  due_at timestamp with time zone,
  opinion text,
  words text,
  given_by uuid,
  given_at timestamp with time zone,
  constraint joint_part_pkey PRIMARY KEY (city_id, id),
  constraint joint_part_city_id_joint_id_unit_id_key UNIQUE (city_id, joint_id, unit_id)
);
CREATE INDEX joint_part_unit ON public.joint_part USING btree (city_id, unit_id, state);
alter table joint_part enable row level security;
create policy tenant on joint_part for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on joint_part to bihuan_app;

create table jury (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  kind text not null,
  state text not null,
  name text not null,
  scheme text,
  round_id uuid,
  secret boolean not null,
  paper jsonb not null,
  slots jsonb,
  modulus text,
  private_key bytea,
  until timestamp with time zone,
  stand text,
  stood text[] default '{}'::text[] not null,
  asked_by uuid,
  result jsonb,
  commitment text,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  constraint jury_pkey PRIMARY KEY (city_id, id),
  constraint jury_kind_check CHECK ((kind = ANY (ARRAY['panel'::text, 'session'::text, 'survey'::text]))),
  constraint jury_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closing'::text, 'closed'::text, 'void'::text])))
);
CREATE INDEX jury_newest ON public.jury USING btree (city_id, made_at DESC, id DESC);
alter table jury enable row level security;
create policy tenant on jury for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on jury to bihuan_app;

create table jury_issue (
  city_id integer not null,
  jury_id uuid not null,
  seat_id uuid not null,
  slot text not null,
  blinded bytea,
  constraint jury_issue_pkey PRIMARY KEY (city_id, jury_id, seat_id, slot)
);
alter table jury_issue enable row level security;
create policy tenant on jury_issue for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert on jury_issue to bihuan_app;
grant select (blinded) on jury_issue to bihuan_app;
grant select (city_id) on jury_issue to bihuan_app;
grant select (jury_id) on jury_issue to bihuan_app;
grant select (seat_id) on jury_issue to bihuan_app;
grant select (slot) on jury_issue to bihuan_app;

create table jury_seat (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  jury_id uuid not null,
  number integer not null,
  who text not null,
  holder bytea,
  unit_id text,
  recused text[] not null,
  state text not null,
  lost_why text,
  constraint jury_seat_pkey PRIMARY KEY (city_id, id),
  constraint jury_seat_city_id_jury_id_number_key UNIQUE (city_id, jury_id, number),
  constraint jury_seat_state_check CHECK ((state = ANY (ARRAY['given'::text, 'lost'::text])))
);
alter table jury_seat enable row level security;
create policy tenant on jury_seat for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on jury_seat to bihuan_app;

create table knowledge_entry (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  unit_id text not null,
  current_n integer,
  pending_n integer,
  pending_by uuid,
  last_n integer not null,
  public boolean not null,
  question text not null,
  answer text not null,
  basis text not null,
  applies text,
  keywords text[] not null,
  review_on date,
  expires_on date,
  reminded_on date,
  at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  doc tsvector,
  constraint knowledge_entry_pkey PRIMARY KEY (city_id, id),
  constraint knowledge_entry_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'valid'::text, 'due'::text, 'expired'::text, 'wrong'::text, 'ended'::text])))
);
CREATE INDEX knowledge_entry_doc ON public.knowledge_entry USING gin (doc) WHERE (doc IS NOT NULL);
CREATE INDEX knowledge_entry_review ON public.knowledge_entry USING btree (city_id, review_on) WHERE (state = ANY (ARRAY['valid'::text, 'due'::text]));
CREATE INDEX knowledge_entry_unit ON public.knowledge_entry USING btree (city_id, unit_id, state);
alter table knowledge_entry enable row level security;
create policy tenant on knowledge_entry for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on knowledge_entry to bihuan_app;

create table knowledge_error (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  entry_id uuid not null,
  n integer not null,
  unit_id text not null,
  words text not null,
  by_person uuid,
  at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  due_on date not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint knowledge_error_pkey PRIMARY KEY (city_id, id),
  constraint knowledge_error_state_check CHECK ((state = ANY (ARRAY['open'::text, 'right'::text, 'wrong'::text])))
);
CREATE INDEX knowledge_error_entry ON public.knowledge_error USING btree (city_id, entry_id, at DESC);
CREATE INDEX knowledge_error_unit ON public.knowledge_error USING btree (city_id, unit_id, due_on);
alter table knowledge_error enable row level security;
create policy tenant on knowledge_error for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on knowledge_error to bihuan_app;

create table knowledge_review (
  city_id integer not null,
  id uuid not null,
  entry_id uuid not null,
  unit_id text not null,
  due_on date not null,
  done_on date,
  constraint knowledge_review_pkey PRIMARY KEY (city_id, id)
);
CREATE UNIQUE INDEX knowledge_review_open ON public.knowledge_review USING btree (city_id, entry_id) WHERE (done_on IS NULL);
CREATE INDEX knowledge_review_unit ON public.knowledge_review USING btree (city_id, unit_id, due_on);
alter table knowledge_review enable row level security;
create policy tenant on knowledge_review for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on knowledge_review to bihuan_app;

create table knowledge_use (
  city_id integer not null,
  id uuid not null,
  entry_id uuid not null,
  n integer not null,
  way text not null,
  case_id uuid,
  by_person uuid not null,
  on_day date not null,
  at timestamp with time zone not null,
  constraint knowledge_use_pkey PRIMARY KEY (city_id, id),
  constraint knowledge_use_way_check CHECK ((way = ANY (ARRAY['call'::text, 'reply'::text])))
);
CREATE INDEX knowledge_use_entry ON public.knowledge_use USING btree (city_id, entry_id, on_day);
alter table knowledge_use enable row level security;
create policy tenant on knowledge_use for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on knowledge_use to bihuan_app;

create table knowledge_version (
  city_id integer not null,
  entry_id uuid not null,
  n integer not null,
  state text not null,
  public boolean not null,
  question text not null,
  answer text not null,
  basis text not null,
  applies text,
  keywords text[] not null,
  until_day date,
  by_person uuid not null,
  at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  remark text,
  constraint knowledge_version_pkey PRIMARY KEY (city_id, entry_id, n),
  constraint knowledge_version_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'returned'::text])))
);
alter table knowledge_version enable row level security;
create policy tenant on knowledge_version for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on knowledge_version to bihuan_app;

create table known_key (
  city_id integer not null,
  key integer not null,
  appeal_id uuid not null,
  constraint known_key_pkey PRIMARY KEY (city_id, key, appeal_id)
) with (fillfactor=100);
alter table known_key enable row level security;
create policy tenant on known_key for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on known_key to bihuan_app;

create table label_fix (
  city_id integer not null,
  case_id uuid not null,
  scheme text not null,
  label text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint label_fix_pkey PRIMARY KEY (city_id, case_id, scheme)
);
alter table label_fix enable row level security;
create policy tenant on label_fix for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on label_fix to bihuan_app;

create table ladder_record (
  city_id integer not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null,
  passed boolean,
  person_id uuid,
  on_day date not null,
  words text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint ladder_record_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX ladder_record_step ON public.ladder_record USING btree (city_id, step_id, at);
alter table ladder_record enable row level security;
create policy tenant on ladder_record for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on ladder_record to bihuan_app;

create table ladder_step (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  scheme text not null,
  step text not null,
  unit_id text not null,
  month text not null,
  publication_id uuid not null,
  facts jsonb not null,
  recommended_at timestamp with time zone not null,
  number text,
  paper jsonb,
  paper_entry uuid,
  signed_by uuid,
  signed_at timestamp with time zone,
  declined_by uuid,
  declined_at timestamp with time zone,
  declined_why text,
  served_by uuid,
  served_at timestamp with time zone,
  read_clock uuid,
  read_by timestamp with time zone,
  acknowledged_by uuid,
  acknowledged_at timestamp with time zone,
  acknowledged_words text,
  shaken jsonb,
  shaken_at timestamp with time zone,
  upheld_by uuid,
  upheld_at timestamp with time zone,
  upheld_why text,
  effect jsonb,
  closed_by uuid,
  closed_at timestamp with time zone,
  closed_words text,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  pack_version text not null,
  subject text default ''::text not null,
  opened_at timestamp with time zone,
  opened_by uuid,
  effect_told text,
  constraint ladder_step_pkey PRIMARY KEY (city_id, id),
  constraint ladder_step_city_id_scheme_month_unit_id_step_subject_key UNIQUE (city_id, scheme, month, unit_id, step, subject),
  constraint ladder_step_effect_told_check CHECK ((effect_told = ANY (ARRAY['due'::text, 'known'::text]))),
  constraint ladder_step_state_check CHECK ((state = ANY (ARRAY['recommended'::text, 'declined'::text, 'signed'::text, 'served'::text, 'acknowledged'::text, 'closed'::text, 'withdrawn'::text])))
);
CREATE INDEX ladder_step_effect ON public.ladder_step USING btree (city_id) WHERE ((state = 'acknowledged'::text) AND (effect_told IS DISTINCT FROM 'known'::text));
CREATE INDEX ladder_step_newest ON public.ladder_step USING btree (city_id, recommended_at DESC, id DESC);
CREATE INDEX ladder_step_unit ON public.ladder_step USING btree (city_id, unit_id, month DESC);
alter table ladder_step enable row level security;
create policy tenant on ladder_step for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on ladder_step to bihuan_app;

create table ledger_entry (
  city_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  actor text not null,
  unit_id text,
  data jsonb not null,
  constraint ledger_entry_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX ledger_entry_settings ON public.ledger_entry USING btree (city_id, at DESC, id DESC) WHERE (act = ANY (ARRAY['schemeDraft.propose'::text, 'schemeDraft.approve'::text, 'schemeDraft.refuse'::text, 'schemeDraft.withdraw'::text, 'schemeDraft.confirmWithdrawal'::text, 'schemeDraft.keep'::text, 'model.use'::text, 'model.refuse'::text, 'gateway.set'::text, 'power.lend'::text, 'power.revoke'::text, 'absence.plan'::text, 'absence.end'::text, 'person.leave'::text]));
CREATE INDEX ledger_entry_subject ON public.ledger_entry USING btree (city_id, subject_id, id);
alter table ledger_entry enable row level security;
create policy tenant on ledger_entry for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert, select on ledger_entry to bihuan_app;

create table ledger_head (
  city_id integer not null,
  tree_size bigint not null,
  root bytea not null,
  at timestamp with time zone not null,
  algorithm text not null,
  key_id text not null,
  signature bytea not null,
  constraint ledger_head_pkey PRIMARY KEY (city_id, tree_size)
);
alter table ledger_head enable row level security;
create policy tenant on ledger_head for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_head FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_head FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert, select on ledger_head to bihuan_app;

create table ledger_leaf (
  city_id integer not null,
  leaf_index bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  constraint ledger_leaf_pkey PRIMARY KEY (city_id, leaf_index),
  constraint ledger_leaf_city_id_entry_id_key UNIQUE (city_id, entry_id)
);
alter table ledger_leaf enable row level security;
create policy tenant on ledger_leaf for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_leaf FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert, select on ledger_leaf to bihuan_app;

create table ledger_tile (
  city_id integer not null,
  level integer not null,
  tile_index bigint not null,
  hash bytea not null,
  constraint ledger_tile_pkey PRIMARY KEY (city_id, level, tile_index)
);
alter table ledger_tile enable row level security;
create policy tenant on ledger_tile for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_tile FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.ledger_tile FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert, select on ledger_tile to bihuan_app;

create table lent_power (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  from_person uuid not null,
  to_person uuid not null,
  powers text[] not null,
  kinds text[] not null,
  from_day date not null,
  to_day date not null,
  lent_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint lent_power_pkey PRIMARY KEY (city_id, id),
  constraint lent_power_check CHECK ((from_day <= to_day)),
  constraint lent_power_check1 CHECK ((from_person <> to_person))
);
CREATE INDEX lent_power_from ON public.lent_power USING btree (city_id, from_person, to_day) WHERE (revoked_at IS NULL);
CREATE INDEX lent_power_to ON public.lent_power USING btree (city_id, to_person, to_day) WHERE (revoked_at IS NULL);
alter table lent_power enable row level security;
create policy tenant on lent_power for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on lent_power to bihuan_app;

create table letter_part (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  report_id uuid not null,
  unit_id text not null,
  person_id uuid,
  task text not null,
  state text not null,
  round integer default 1 not null,
  clock_id uuid not null,
  due_at timestamp with time zone not null,
  served_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  on_time boolean,
  back_words text,
  urged integer default 0 not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  opened_at timestamp with time zone,
  opened_by uuid,
  constraint letter_part_pkey PRIMARY KEY (city_id, id),
  constraint letter_part_state_check CHECK ((state = ANY (ARRAY['served'::text, 'acknowledged'::text, 'answered'::text, 'settled'::text])))
);
CREATE INDEX letter_part_report ON public.letter_part USING btree (city_id, report_id);
CREATE INDEX letter_part_unit ON public.letter_part USING btree (city_id, unit_id, state);
alter table letter_part enable row level security;
create policy tenant on letter_part for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on letter_part to bihuan_app;

create table link (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  kind text not null,
  state text not null,
  appeal_id uuid,
  receiver bytea,
  words text not null,
  place_text text,
  shown uuid[] default '{}'::uuid[] not null,
  waits boolean not null,
  unit_id text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  until timestamp with time zone not null,
  done boolean,
  answer text,
  answered_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (city_id, id),
  constraint link_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'outsider'::text]))),
  constraint link_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'silent'::text, 'withdrawn'::text])))
);
CREATE INDEX link_appeal ON public.link USING btree (city_id, appeal_id) WHERE (appeal_id IS NOT NULL);
CREATE INDEX link_case ON public.link USING btree (city_id, case_id, asked_at);
CREATE INDEX link_until ON public.link USING btree (city_id, until) WHERE (state = 'asked'::text);
alter table link enable row level security;
create policy tenant on link for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on link to bihuan_app;

create table long_term_review (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  text text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint long_term_review_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX long_term_review_case ON public.long_term_review USING btree (city_id, case_id, at);
alter table long_term_review enable row level security;
create policy tenant on long_term_review for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on long_term_review to bihuan_app;
grant update (text) on long_term_review to bihuan_app;

create table message (
  city_id integer not null,
  id uuid not null,
  appeal_id uuid,
  template text not null,
  way text not null,
  body bytea not null,
  state text not null,
  send_after timestamp with time zone not null,
  sent_at timestamp with time zone,
  error text,
  created_at timestamp with time zone not null,
  person_id uuid,
  tries integer default 0 not null,
  ref text,
  delivery text,
  delivery_at timestamp with time zone,
  collapsed_in uuid,
  constraint message_pkey PRIMARY KEY (city_id, id),
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
);
CREATE INDEX message_appeal ON public.message USING btree (city_id, appeal_id, created_at) WHERE (appeal_id IS NOT NULL);
CREATE INDEX message_failed ON public.message USING btree (city_id, created_at DESC, id DESC) WHERE (state = 'failed'::text);
CREATE INDEX message_ref ON public.message USING btree (city_id, way, ref) WHERE (ref IS NOT NULL);
CREATE INDEX message_sent ON public.message USING btree (city_id, sent_at DESC, id DESC) WHERE (state = 'sent'::text);
CREATE INDEX message_waiting ON public.message USING btree (city_id, send_after) WHERE (state = 'waiting'::text);
alter table message enable row level security;
create policy tenant on message for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on message to bihuan_app;

create table message_choice (
  city_id integer not null,
  phone_index bytea not null,
  essential_only boolean not null,
  changed_at timestamp with time zone not null,
  constraint message_choice_pkey PRIMARY KEY (city_id, phone_index)
);
alter table message_choice enable row level security;
create policy tenant on message_choice for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on message_choice to bihuan_app;

create table notice (
  city_id integer not null,
  id uuid not null,
  person_id uuid not null,
  event text not null,
  case_id uuid,
  subject_kind text not null,
  subject_id text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  for_person uuid,
  constraint notice_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX notice_person ON public.notice USING btree (city_id, person_id, at DESC, id DESC);
CREATE INDEX notice_unread ON public.notice USING btree (city_id, person_id) WHERE (read_at IS NULL);
alter table notice enable row level security;
create policy tenant on notice for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on notice to bihuan_app;

create table notice_choice (
  city_id integer not null,
  person_id uuid not null,
  mail bytea,
  by_mail text[] default '{}'::text[] not null,
  updated_at timestamp with time zone not null,
  phone bytea,
  by_sms text[] default '{}'::text[] not null,
  account bytea,
  by_messenger text[] default '{}'::text[] not null,
  digest text default 'app'::text not null,
  constraint notice_choice_pkey PRIMARY KEY (city_id, person_id),
  constraint notice_choice_digest_check CHECK ((digest = ANY (ARRAY['none'::text, 'app'::text, 'mail'::text])))
);
alter table notice_choice enable row level security;
create policy tenant on notice_choice for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on notice_choice to bihuan_app;

create table number_block (
  city_id integer not null,
  series text not null,
  next bigint not null,
  constraint number_block_pkey PRIMARY KEY (city_id, series)
);
alter table number_block enable row level security;
create policy tenant on number_block for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on number_block to bihuan_app;

create table objection (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  number text not null,
  publication_id uuid not null,
  kind text not null,
  period text not null,
  unit_id text not null,
  ground text not null,
  fact text not null,
  fact_id uuid,
  case_id uuid,
  words text not null,
  filed_by uuid not null,
  filed_at timestamp with time zone not null,
  object_by timestamp with time zone not null,
  decide_clock uuid not null,
  decide_by timestamp with time zone not null,
  decision text,
  remedy text,
  decided_by uuid,
  decided_at timestamp with time zone,
  approve_clock uuid,
  approve_by timestamp with time zone,
  effects jsonb,
  approved_by uuid,
  approved_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  pack_version text not null,
  citizen_text text,
  person_words text,
  person_at timestamp with time zone,
  again text,
  round_id uuid,
  scheme text,
  subject text,
  target_of text,
  target jsonb,
  constraint objection_pkey PRIMARY KEY (city_id, id),
  constraint objection_city_id_number_key UNIQUE (city_id, number),
  constraint objection_fact_check CHECK ((fact = ANY (ARRAY['verdict'::text, 'limit'::text, 'return'::text, 'counts'::text, 'marks'::text, 'claim'::text]))),
  constraint objection_of_round CHECK ((((fact = ANY (ARRAY['verdict'::text, 'limit'::text, 'return'::text])) = (round_id IS NULL)) AND ((round_id IS NULL) = (target IS NULL)))),
  constraint objection_remedy_check CHECK ((remedy = ANY (ARRAY['exclude'::text, 'correct'::text, 'strike'::text]))),
  constraint objection_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'refused'::text, 'upheld'::text, 'corrected'::text, 'withdrawn'::text])))
);
CREATE INDEX objection_newest ON public.objection USING btree (city_id, filed_at DESC, id DESC);
CREATE UNIQUE INDEX objection_once ON public.objection USING btree (city_id, fact, fact_id) WHERE (state <> 'withdrawn'::text);
CREATE UNIQUE INDEX objection_round_once ON public.objection USING btree (city_id, round_id, subject, fact, target_of) WHERE ((round_id IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE INDEX objection_unit ON public.objection USING btree (city_id, unit_id, filed_at DESC, id DESC);
alter table objection enable row level security;
create policy tenant on objection for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on objection to bihuan_app;

create table outbox (
  city_id integer not null,
  id uuid not null,
  kind text not null,
  body jsonb not null,
  at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (city_id, id)
);
alter table outbox enable row level security;
create policy tenant on outbox for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on outbox to bihuan_app;

create table pack_version (
  city_id integer not null,
  version text not null,
  digest text not null,
  effective_from date not null,
  body jsonb not null,
  loaded_at timestamp with time zone not null,
  constraint pack_version_pkey PRIMARY KEY (city_id, version)
);
alter table pack_version enable row level security;
create policy tenant on pack_version for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on pack_version to bihuan_app;

create table pair (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  case_id uuid not null,
  other_id uuid not null,
  relation text not null,
  likeness double precision not null,
  words text[] not null,
  automatic boolean default false not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  found_at timestamp with time zone not null,
  constraint pair_pkey PRIMARY KEY (city_id, id),
  constraint pair_city_id_case_id_other_id_key UNIQUE (city_id, case_id, other_id),
  constraint pair_state_check CHECK ((state = ANY (ARRAY['open'::text, 'linked'::text, 'different'::text])))
);
CREATE INDEX pair_open ON public.pair USING btree (city_id, likeness DESC, id) WHERE (state = 'open'::text);
CREATE INDEX pair_other ON public.pair USING btree (city_id, other_id);
alter table pair enable row level security;
create policy tenant on pair for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on pair to bihuan_app;

create table paper (
  city_id integer not null,
  id uuid not null,
  kind text not null,
  number text not null,
  name text not null,
  issuer text not null,
  issued_day date not null,
  digest text not null,
  code text not null,
  state text not null,
  created_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (city_id, kind, id),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'withdrawn'::text])))
);
CREATE INDEX paper_number ON public.paper USING btree (city_id, number);
alter table paper enable row level security;
create policy tenant on paper for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on paper to bihuan_app;

create table pass_on (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  body text not null,
  from_state text not null,
  receipt text,
  told text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  returned_why text,
  returned_by uuid,
  returned_at timestamp with time zone,
  constraint pass_on_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX pass_on_case ON public.pass_on USING btree (city_id, case_id, at);
alter table pass_on enable row level security;
create policy tenant on pass_on for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on pass_on to bihuan_app;

create table permit (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  kind text not null,
  title text not null,
  words text not null,
  company_id uuid not null,
  face_unit text not null,
  by_person uuid not null,
  answer text,
  passed boolean,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint permit_pkey PRIMARY KEY (city_id, id),
  constraint permit_city_id_number_key UNIQUE (city_id, number)
);
CREATE INDEX permit_company ON public.permit USING btree (city_id, company_id, received_at DESC);
CREATE INDEX permit_ended ON public.permit USING btree (city_id, ended_at DESC, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX permit_open ON public.permit USING btree (city_id, due_at, id) WHERE (ended_at IS NULL);
alter table permit enable row level security;
create policy tenant on permit for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on permit to bihuan_app;

create table permit_part (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  permit_id uuid not null,
  code text not null,
  unit_id text not null,
  state text not null,
  clock_id uuid not null,
  due_at timestamp with time zone not null,
  missing text[] default '{}'::text[] not null,
  asked_at timestamp with time zone,
  decision text,
  words text,
  given_by uuid,
  given_at timestamp with time zone,
  on_time boolean,
  constraint permit_part_pkey PRIMARY KEY (city_id, id),
  constraint permit_part_city_id_permit_id_code_key UNIQUE (city_id, permit_id, code)
);
CREATE INDEX permit_part_unit ON public.permit_part USING btree (city_id, unit_id, state);
alter table permit_part enable row level security;
create policy tenant on permit_part for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on permit_part to bihuan_app;

create table person (
  city_id integer not null,
  id uuid not null,
  name text not null,
  login text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint person_pkey PRIMARY KEY (city_id, id),
  constraint person_city_id_login_key UNIQUE (city_id, login)
);
alter table person enable row level security;
create policy tenant on person for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on person to bihuan_app;

create table phone_code (
  city_id integer not null,
  id uuid not null,
  phone_index bytea not null,
  code_index bytea not null,
  tries integer not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint phone_code_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX phone_code_phone ON public.phone_code USING btree (city_id, phone_index, created_at DESC);
alter table phone_code enable row level security;
create policy tenant on phone_code for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on phone_code to bihuan_app;

create table phrase (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  unit_id text,
  step text not null,
  kind text,
  title text not null,
  text text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint phrase_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX phrase_step ON public.phrase USING btree (city_id, step, unit_id);
alter table phrase enable row level security;
create policy tenant on phrase for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on phrase to bihuan_app;

create table place (
  city_id integer not null,
  id text not null,
  name text not null,
  kind text not null,
  unit_id text not null,
  aliases text[] not null,
  also text not null,
  code text,
  lng double precision,
  lat double precision,
  changed_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint place_pkey PRIMARY KEY (city_id, id),
  constraint place_check CHECK (((lng IS NULL) = (lat IS NULL)))
);
alter table place enable row level security;
create policy tenant on place for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on place to bihuan_app;

create table place_list (
  city_id integer not null,
  mark uuid not null,
  changed_at timestamp with time zone not null,
  constraint place_list_pkey PRIMARY KEY (city_id)
);
alter table place_list enable row level security;
create policy tenant on place_list for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on place_list to bihuan_app;

create table place_shape (
  city_id integer not null,
  id text not null,
  name text not null,
  kind text not null,
  unit_id text not null,
  lines jsonb not null,
  changed_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint place_shape_pkey PRIMARY KEY (city_id, id),
  constraint place_shape_kind_check CHECK ((kind = ANY (ARRAY['town'::text, 'community'::text, 'grid'::text, 'road'::text])))
);
alter table place_shape enable row level security;
create policy tenant on place_shape for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on place_shape to bihuan_app;

create table post (
  city_id integer not null,
  id uuid not null,
  person_id uuid not null,
  unit_id text not null,
  roles text[] not null,
  responsibility text,
  title jsonb not null,
  valid_from date not null,
  valid_to date,
  constraint post_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX post_person ON public.post USING btree (city_id, person_id);
CREATE INDEX post_unit ON public.post USING btree (city_id, unit_id);
alter table post enable row level security;
create policy tenant on post for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on post to bihuan_app;

create table post_change (
  city_id integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  person_id uuid not null,
  unit_id text not null,
  before text[] not null,
  after text[] not null,
  pack_version text not null,
  constraint post_change_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX post_change_at ON public.post_change USING btree (city_id, at DESC, id DESC);
alter table post_change enable row level security;
create policy tenant on post_change for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on post_change to bihuan_app;

create table publication_facts (
  city_id integer not null,
  publication_id uuid not null,
  seq integer not null,
  lines integer not null,
  body bytea not null,
  constraint publication_facts_pkey PRIMARY KEY (city_id, publication_id, seq)
);
alter table publication_facts enable row level security;
create policy tenant on publication_facts for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on publication_facts to bihuan_app;

create table ranking_publication (
  city_id integer not null,
  id uuid not null,
  number text not null,
  kind text not null,
  period text not null,
  version integer not null,
  scheme_version text not null,
  digest text not null,
  body jsonb not null,
  by_person uuid,
  published_at timestamp with time zone not null,
  constraint ranking_publication_pkey PRIMARY KEY (city_id, id),
  constraint ranking_publication_city_id_kind_period_version_key UNIQUE (city_id, kind, period, version),
  constraint ranking_publication_kind_check CHECK ((kind = ANY (ARRAY['day'::text, 'month'::text])))
);
CREATE INDEX ranking_publication_at ON public.ranking_publication USING btree (city_id, published_at DESC, id DESC);
alter table ranking_publication enable row level security;
create policy tenant on ranking_publication for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on ranking_publication to bihuan_app;

create table rating_device (
  city_id integer not null,
  verdict_id uuid not null,
  device text not null,
  at timestamp with time zone not null,
  constraint rating_device_pkey PRIMARY KEY (city_id, verdict_id)
);
CREATE INDEX rating_device_at ON public.rating_device USING btree (city_id, at);
alter table rating_device enable row level security;
create policy tenant on rating_device for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on rating_device to bihuan_app;

create table recount (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  number text not null,
  jury_id uuid not null,
  unit_id text,
  seat_id uuid,
  about text not null,
  words bytea not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  checked jsonb,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint recount_pkey PRIMARY KEY (city_id, id),
  constraint recount_city_id_number_key UNIQUE (city_id, number),
  constraint recount_about_check CHECK ((about = ANY (ARRAY['count'::text, 'handling'::text]))),
  constraint recount_check CHECK (((unit_id IS NULL) <> (seat_id IS NULL))),
  constraint recount_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'recounted'::text, 'set_aside'::text])))
);
CREATE INDEX recount_newest ON public.recount USING btree (city_id, asked_at DESC, id DESC);
CREATE UNIQUE INDEX recount_of_seat ON public.recount USING btree (city_id, jury_id, seat_id) WHERE (seat_id IS NOT NULL);
CREATE UNIQUE INDEX recount_of_unit ON public.recount USING btree (city_id, jury_id, unit_id) WHERE (unit_id IS NOT NULL);
alter table recount enable row level security;
create policy tenant on recount for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on recount to bihuan_app;

create table reply (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  unit_id text not null,
  outcome text not null,
  cause text,
  public_text text not null,
  masked_text text not null,
  internal_note text,
  published boolean not null,
  by_person uuid,
  at timestamp with time zone not null,
  measure text,
  signed_by uuid,
  despite text,
  way text,
  until date,
  constraint reply_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX reply_at_outcome ON public.reply USING btree (city_id, outcome, at DESC, id DESC);
CREATE INDEX reply_case ON public.reply USING btree (city_id, case_id, at);
CREATE INDEX reply_way ON public.reply USING btree (city_id, at) WHERE (way IS NOT NULL);
alter table reply enable row level security;
create policy tenant on reply for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on reply to bihuan_app;
grant update (internal_note) on reply to bihuan_app;
grant update (masked_text) on reply to bihuan_app;
grant update (public_text) on reply to bihuan_app;

create table reply_check (
  city_id integer not null,
  reply_id uuid not null,
  case_id uuid not null,
  unit_id text not null,
  on_day date not null,
  score double precision not null,
  weak boolean not null,
  faults text[] not null,
  constraint reply_check_pkey PRIMARY KEY (city_id, reply_id)
);
CREATE INDEX reply_check_day ON public.reply_check USING btree (city_id, on_day, unit_id);
alter table reply_check enable row level security;
create policy tenant on reply_check for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on reply_check to bihuan_app;

create table reply_draft (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  state text not null,
  outcome text not null,
  cause text,
  measure text,
  public_text text not null,
  internal_note text,
  contacted boolean not null,
  publish boolean not null,
  file_ids uuid[] not null,
  by_person uuid not null,
  submitted_at timestamp with time zone not null,
  remark text,
  decided_by uuid,
  decided_at timestamp with time zone,
  despite text,
  way text,
  until date,
  constraint reply_draft_pkey PRIMARY KEY (city_id, id),
  constraint reply_draft_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'returned'::text, 'signed'::text, 'dropped'::text])))
);
CREATE INDEX reply_draft_case ON public.reply_draft USING btree (city_id, case_id, submitted_at);
alter table reply_draft enable row level security;
create policy tenant on reply_draft for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on reply_draft to bihuan_app;

create table reply_rest (
  city_id integer not null,
  reply_id uuid not null,
  case_id uuid not null,
  public_text text not null,
  masked_text text not null,
  on_time boolean not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint reply_rest_pkey PRIMARY KEY (city_id, reply_id)
);
CREATE INDEX reply_rest_of ON public.reply_rest USING btree (city_id, case_id);
alter table reply_rest enable row level security;
create policy tenant on reply_rest for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on reply_rest to bihuan_app;

create table report_instruction (
  city_id integer not null,
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  by_person uuid not null,
  kind text not null,
  words text not null,
  at timestamp with time zone not null,
  constraint report_instruction_pkey PRIMARY KEY (city_id, id),
  constraint report_instruction_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'read'::text, 'back'::text])))
);
CREATE INDEX report_instruction_person ON public.report_instruction USING btree (city_id, person_id, at DESC);
CREATE INDEX report_instruction_report ON public.report_instruction USING btree (city_id, report_id, at);
alter table report_instruction enable row level security;
create policy tenant on report_instruction for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on report_instruction to bihuan_app;

create table restoration (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  number text not null,
  waiver_id uuid not null,
  unit_id text not null,
  case_id uuid not null,
  fact text not null,
  fact_id uuid not null,
  ground text not null,
  words text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  clock_id uuid not null,
  decide_by timestamp with time zone not null,
  unit_words text,
  unit_person uuid,
  unit_at timestamp with time zone,
  decision text,
  citizen_text text,
  decided_by uuid,
  decided_at timestamp with time zone,
  pack_version text not null,
  constraint restoration_pkey PRIMARY KEY (city_id, id),
  constraint restoration_city_id_number_key UNIQUE (city_id, number),
  constraint restoration_fact_check CHECK ((fact = ANY (ARRAY['verdict'::text, 'limit'::text, 'return'::text]))),
  constraint restoration_ground_check CHECK ((ground = ANY (ARRAY['person'::text, 'evidence'::text, 'mistake'::text]))),
  constraint restoration_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'restored'::text, 'kept'::text, 'withdrawn'::text])))
);
CREATE INDEX restoration_case ON public.restoration USING btree (city_id, case_id);
CREATE INDEX restoration_fact ON public.restoration USING btree (city_id, fact_id);
CREATE INDEX restoration_newest ON public.restoration USING btree (city_id, asked_at DESC, id DESC);
CREATE UNIQUE INDEX restoration_once ON public.restoration USING btree (city_id, waiver_id) WHERE (state = 'asked'::text);
alter table restoration enable row level security;
create policy tenant on restoration for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on restoration to bihuan_app;

create table round_claim (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  round_id uuid not null,
  subject text not null,
  kind text not null,
  code text not null,
  indicator text,
  times integer not null,
  facts jsonb not null,
  evidence text not null,
  words text not null,
  state text not null,
  proposed_by uuid not null,
  proposed_unit text,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_unit text,
  decided_at timestamp with time zone,
  reason text,
  hearing text,
  excused_by uuid,
  excused_unit text,
  breach_id uuid,
  value text,
  objection_id uuid,
  constraint round_claim_pkey PRIMARY KEY (city_id, id),
  constraint round_claim_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'veto'::text, 'exclusion'::text, 'correction'::text]))),
  constraint round_claim_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'struck'::text])))
);
CREATE INDEX round_claim_round ON public.round_claim USING btree (city_id, round_id, state, proposed_at, id);
CREATE INDEX round_claim_unit ON public.round_claim USING btree (city_id, proposed_unit, proposed_at DESC);
alter table round_claim enable row level security;
create policy tenant on round_claim for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on round_claim to bihuan_app;

create table round_publication (
  city_id integer not null,
  id uuid not null,
  round_id uuid not null,
  number text not null,
  version integer not null,
  digest text not null,
  publicity text not null,
  reason text,
  statement jsonb not null,
  signature jsonb not null,
  method jsonb not null,
  inputs jsonb not null,
  result jsonb not null,
  by_person uuid not null,
  published_at timestamp with time zone not null,
  constraint round_publication_pkey PRIMARY KEY (city_id, id),
  constraint round_publication_city_id_number_key UNIQUE (city_id, number),
  constraint round_publication_city_id_round_id_version_key UNIQUE (city_id, round_id, version),
  constraint round_publication_publicity_check CHECK ((publicity = ANY (ARRAY['internal'::text, 'banded'::text, 'byName'::text])))
);
CREATE INDEX round_publication_at ON public.round_publication USING btree (city_id, published_at DESC, id DESC);
alter table round_publication enable row level security;
create policy tenant on round_publication for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on round_publication to bihuan_app;

create table round_source (
  city_id integer not null,
  round_id uuid not null,
  source text not null,
  version integer not null,
  marks jsonb not null,
  counts jsonb not null,
  note text default ''::text not null,
  by_person uuid,
  at timestamp with time zone not null,
  constraint round_source_pkey PRIMARY KEY (city_id, round_id, source)
);
alter table round_source enable row level security;
create policy tenant on round_source for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on round_source to bihuan_app;

create table round_subject (
  city_id integer not null,
  round_id uuid not null,
  id text not null,
  seq integer not null,
  name jsonb,
  unit_id text,
  person_id uuid,
  kind text,
  group_id text,
  volume text,
  carried boolean not null,
  constraint round_subject_pkey PRIMARY KEY (city_id, round_id, id)
);
alter table round_subject enable row level security;
create policy tenant on round_subject for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on round_subject to bihuan_app;

create table ruling (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  dispatch_id uuid not null,
  item text,
  place_unit text,
  refused_unit text not null,
  right_unit text,
  ground text not null,
  result text not null,
  by_rule boolean not null,
  teaches boolean not null,
  reason text,
  by_person uuid,
  at timestamp with time zone not null,
  constraint ruling_pkey PRIMARY KEY (city_id, id),
  constraint ruling_result_check CHECK ((result = ANY (ARRAY['upheld'::text, 'rejected'::text])))
);
CREATE INDEX ruling_case ON public.ruling USING btree (city_id, case_id);
CREATE INDEX ruling_item ON public.ruling USING btree (city_id, item, at DESC) WHERE (item IS NOT NULL);
alter table ruling enable row level security;
create policy tenant on ruling for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on ruling to bihuan_app;
grant update (reason) on ruling to bihuan_app;

create table saved_view (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  person_id uuid not null,
  unit_id text,
  name text not null,
  filter jsonb not null,
  columns text[] not null,
  at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX saved_view_person ON public.saved_view USING btree (city_id, person_id);
CREATE INDEX saved_view_unit ON public.saved_view USING btree (city_id, unit_id) WHERE (unit_id IS NOT NULL);
alter table saved_view enable row level security;
create policy tenant on saved_view for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on saved_view to bihuan_app;

create table schema_migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);
-- schema_migration: no row-level security

create table scheme_draft (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  scheme text not null,
  base text not null,
  body text not null,
  method jsonb,
  effective_from date,
  digest text,
  trial jsonb,
  words text default ''::text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  proposed_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  withdraw_words text,
  withdraw_by uuid,
  withdraw_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint scheme_draft_pkey PRIMARY KEY (city_id, id),
  constraint scheme_draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'approved'::text, 'refused'::text, 'withdrawing'::text, 'withdrawn'::text])))
);
CREATE INDEX scheme_draft_at ON public.scheme_draft USING btree (city_id, at DESC, id DESC);
CREATE INDEX scheme_draft_in_force ON public.scheme_draft USING btree (city_id, scheme, effective_from) WHERE (state = 'approved'::text);
alter table scheme_draft enable row level security;
create policy tenant on scheme_draft for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on scheme_draft to bihuan_app;

create table scheme_version (
  city_id integer not null,
  draft_id uuid not null,
  scheme text not null,
  version text not null,
  base text not null,
  effective_from date not null,
  digest text not null,
  body text not null,
  proposed_by uuid not null,
  approved_by uuid not null,
  approved_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint scheme_version_pkey PRIMARY KEY (city_id, draft_id)
);
CREATE UNIQUE INDEX scheme_version_day ON public.scheme_version USING btree (city_id, scheme, effective_from) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX scheme_version_once ON public.scheme_version USING btree (city_id, scheme, version) WHERE (withdrawn_at IS NULL);
alter table scheme_version enable row level security;
create policy tenant on scheme_version for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on scheme_version to bihuan_app;

create table search_doc (
  city_id integer not null,
  case_id uuid not null,
  received_at timestamp with time zone not null,
  doc tsvector not null,
  staff_doc tsvector,
  constraint search_doc_pkey PRIMARY KEY (city_id, case_id)
);
CREATE INDEX search_doc_doc ON public.search_doc USING gin (doc);
CREATE INDEX search_doc_newest ON public.search_doc USING btree (city_id, received_at DESC, case_id);
CREATE INDEX search_doc_staff ON public.search_doc USING gin (staff_doc) WHERE (staff_doc IS NOT NULL);
alter table search_doc enable row level security;
create policy tenant on search_doc for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on search_doc to bihuan_app;

create table secondee_opinion (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  street text not null,
  unit_id text not null,
  person_id uuid not null,
  period text not null,
  mark integer not null,
  words text not null,
  transfer boolean not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  decision text,
  decided_words text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint secondee_opinion_pkey PRIMARY KEY (city_id, id),
  constraint secondee_opinion_city_id_street_person_id_period_key UNIQUE (city_id, street, person_id, period)
);
CREATE INDEX secondee_opinion_unit ON public.secondee_opinion USING btree (city_id, unit_id, at DESC);
alter table secondee_opinion enable row level security;
create policy tenant on secondee_opinion for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on secondee_opinion to bihuan_app;

create table session_question (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  jury_id uuid not null,
  subject text not null,
  state text not null,
  asker text not null,
  words text not null,
  answer text,
  answered_by text,
  at timestamp with time zone not null,
  constraint session_question_pkey PRIMARY KEY (city_id, id),
  constraint session_question_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'picked'::text, 'answered'::text, 'left'::text])))
);
CREATE INDEX session_question_jury ON public.session_question USING btree (city_id, jury_id, at, id);
alter table session_question enable row level security;
create policy tenant on session_question for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on session_question to bihuan_app;

create table slip (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  number text not null,
  kind text not null,
  state text not null,
  unit_id text not null,
  case_id uuid,
  body text not null,
  copies text,
  origin text not null,
  clock_id uuid,
  mark text,
  raised_by uuid,
  after_slip uuid,
  read_clock uuid not null,
  answer_clock uuid,
  answer_due timestamp with time zone,
  served_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  opened_by uuid,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  entry_id uuid not null,
  pack_version text not null,
  constraint slip_pkey PRIMARY KEY (city_id, id),
  constraint slip_city_id_number_key UNIQUE (city_id, number),
  constraint slip_origin_check CHECK ((origin = ANY (ARRAY['mark'::text, 'unread'::text, 'unanswered'::text, 'hand'::text, 'count'::text, 'letter'::text]))),
  constraint slip_state_check CHECK ((state = ANY (ARRAY['served'::text, 'acknowledged'::text, 'answered'::text, 'withdrawn'::text])))
);
CREATE INDEX slip_after ON public.slip USING btree (city_id, after_slip) WHERE (after_slip IS NOT NULL);
CREATE INDEX slip_case ON public.slip USING btree (city_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX slip_counted ON public.slip USING btree (city_id, unit_id, mark, served_at) WHERE (origin = 'count'::text);
CREATE UNIQUE INDEX slip_mark ON public.slip USING btree (city_id, clock_id, mark) WHERE (clock_id IS NOT NULL);
CREATE INDEX slip_served ON public.slip USING btree (city_id, served_at DESC, id DESC);
CREATE INDEX slip_unit ON public.slip USING btree (city_id, unit_id, served_at DESC, id DESC);
alter table slip enable row level security;
create policy tenant on slip for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on slip to bihuan_app;

create table special_report (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  number text,
  title text not null,
  body text not null,
  cases uuid[] default '{}'::uuid[] not null,
  slips uuid[] default '{}'::uuid[] not null,
  figures text[] default '{}'::text[] not null,
  facts jsonb,
  readers uuid[] default '{}'::uuid[] not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  entry_id uuid,
  letter_number text,
  letter_body text,
  letter_copies text,
  letter_at timestamp with time zone,
  letter_by uuid,
  letter_entry uuid,
  parts_open integer default 0 not null,
  end_words text,
  ended_at timestamp with time zone,
  ended_by uuid,
  pack_version text not null,
  constraint special_report_pkey PRIMARY KEY (city_id, id),
  constraint special_report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'read'::text, 'instructed'::text, 'ordered'::text, 'ended'::text])))
);
CREATE UNIQUE INDEX special_report_number ON public.special_report USING btree (city_id, number) WHERE (number IS NOT NULL);
CREATE INDEX special_report_open ON public.special_report USING btree (city_id, state, written_at DESC, id DESC);
alter table special_report enable row level security;
create policy tenant on special_report for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on special_report to bihuan_app;

create table survey_import (
  city_id integer not null,
  id uuid not null,
  jury_id uuid not null,
  source text not null,
  file_name text not null,
  digest text not null,
  rows jsonb not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint survey_import_pkey PRIMARY KEY (city_id, id),
  constraint survey_import_city_id_jury_id_digest_key UNIQUE (city_id, jury_id, digest)
);
alter table survey_import enable row level security;
create policy tenant on survey_import for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on survey_import to bihuan_app;

create table survey_invite (
  city_id integer not null,
  seat_id uuid not null,
  jury_id uuid not null,
  cell integer not null,
  appeal_id uuid,
  state text not null,
  opened boolean not null,
  remind_on date,
  reminded boolean default false not null,
  constraint survey_invite_pkey PRIMARY KEY (city_id, seat_id),
  constraint survey_invite_state_check CHECK ((state = ANY (ARRAY['drawn'::text, 'sent'::text, 'unsent'::text])))
);
CREATE INDEX survey_invite_jury ON public.survey_invite USING btree (city_id, jury_id, state);
CREATE INDEX survey_invite_remind ON public.survey_invite USING btree (city_id, remind_on) WHERE (remind_on IS NOT NULL);
alter table survey_invite enable row level security;
create policy tenant on survey_invite for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on survey_invite to bihuan_app;

create table survey_sample (
  city_id integer not null,
  jury_id uuid not null,
  from_day date not null,
  to_day date not null,
  split text,
  who text not null,
  seed text not null,
  cells jsonb not null,
  digest text not null,
  switched_off integer not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  constraint survey_sample_pkey PRIMARY KEY (city_id, jury_id),
  constraint survey_sample_split_check CHECK ((split = ANY (ARRAY['channel'::text, 'domain'::text])))
);
alter table survey_sample enable row level security;
create policy tenant on survey_sample for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on survey_sample to bihuan_app;

create table task (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  case_id uuid not null,
  state text not null,
  text text not null,
  unit_id text,
  person_id uuid,
  due_day date,
  result text,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (city_id, id),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
);
CREATE INDEX task_case ON public.task USING btree (city_id, case_id, made_at);
CREATE INDEX task_person ON public.task USING btree (city_id, person_id) WHERE (state = 'open'::text);
alter table task enable row level security;
create policy tenant on task for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on task to bihuan_app;

create table text_decision (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  scheme text not null,
  source text not null,
  model_version integer,
  proposed text,
  probability double precision,
  decided text not null,
  overruled boolean not null,
  by_person uuid,
  at timestamp with time zone not null,
  on_day date not null,
  constraint text_decision_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX text_decision_case ON public.text_decision USING btree (city_id, case_id);
CREATE INDEX text_decision_day ON public.text_decision USING btree (city_id, scheme, on_day);
alter table text_decision enable row level security;
create policy tenant on text_decision for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on text_decision to bihuan_app;

create table text_model (
  city_id integer not null,
  id uuid not null,
  scheme text not null,
  version integer not null,
  revision integer not null,
  state text not null,
  rows integer not null,
  newest_at timestamp with time zone,
  digest text not null,
  quality jsonb not null,
  body bytea not null,
  trained_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint text_model_pkey PRIMARY KEY (city_id, id),
  constraint text_model_city_id_scheme_version_key UNIQUE (city_id, scheme, version)
);
CREATE UNIQUE INDEX text_model_in_use ON public.text_model USING btree (city_id, scheme) WHERE (state = 'in_use'::text);
alter table text_model enable row level security;
create policy tenant on text_model for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on text_model to bihuan_app;

create table time_request (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  clock_id uuid not null,
  round integer not null,
  kind text not null,
  unit_id text not null,
  ground text not null,
  reason text not null,
  citizen_text text not null,
  until timestamp with time zone not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  granted boolean,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  constraint time_request_pkey PRIMARY KEY (city_id, id),
  constraint time_request_kind_check CHECK ((kind = ANY (ARRAY['extend'::text, 'pause'::text, 'ledger'::text])))
);
CREATE INDEX time_request_case ON public.time_request USING btree (city_id, case_id, asked_at);
alter table time_request enable row level security;
create policy tenant on time_request for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on time_request to bihuan_app;

create table told_missing (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  n integer not null,
  items text not null,
  on_the_spot boolean not null,
  reason text,
  unit_id text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  on_day date not null,
  constraint told_missing_pkey PRIMARY KEY (city_id, id),
  constraint told_missing_city_id_case_id_n_key UNIQUE (city_id, case_id, n)
);
CREATE INDEX told_missing_day ON public.told_missing USING btree (city_id, on_day, unit_id);
alter table told_missing enable row level security;
create policy tenant on told_missing for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant insert, select on told_missing to bihuan_app;
grant update (items) on told_missing to bihuan_app;
grant update (reason) on told_missing to bihuan_app;

create table topic (
  city_id integer not null,
  id uuid not null,
  words text[] not null,
  place text,
  size integer not null,
  people integer not null,
  heat double precision not null,
  last_week integer not null,
  week_before integer not null,
  trend text not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  born_at timestamp with time zone not null,
  found_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  burst_at timestamp with time zone,
  constraint topic_pkey PRIMARY KEY (city_id, id),
  constraint topic_trend_check CHECK ((trend = ANY (ARRAY['new'::text, 'growing'::text, 'steady'::text, 'fading'::text])))
);
CREATE INDEX topic_found ON public.topic USING btree (city_id, found_at);
alter table topic enable row level security;
create policy tenant on topic for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on topic to bihuan_app;

create table topic_case (
  city_id integer not null,
  topic_id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  constraint topic_case_pkey PRIMARY KEY (city_id, topic_id, case_id)
);
CREATE INDEX topic_case_newest ON public.topic_case USING btree (city_id, topic_id, at DESC, case_id DESC);
CREATE INDEX topic_case_of ON public.topic_case USING btree (city_id, case_id);
alter table topic_case enable row level security;
create policy tenant on topic_case for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on topic_case to bihuan_app;

create table topic_day (
  city_id integer not null,
  topic_id uuid not null,
  day date not null,
  said integer not null,
  constraint topic_day_pkey PRIMARY KEY (city_id, topic_id, day)
);
CREATE INDEX topic_day_day ON public.topic_day USING btree (city_id, day, topic_id);
alter table topic_day enable row level security;
create policy tenant on topic_day for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on topic_day to bihuan_app;

create table unit (
  city_id integer not null,
  id text not null,
  parent_id text,
  kind text not null,
  group_id text,
  name jsonb not null,
  short text not null,
  valid_from date not null,
  valid_to date,
  constraint unit_pkey PRIMARY KEY (city_id, id)
);
alter table unit enable row level security;
create policy tenant on unit for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on unit to bihuan_app;

create table upload (
  city_id integer not null,
  id uuid not null,
  name text not null,
  bytes bigint not null,
  got bigint default 0 not null,
  parts jsonb default '[]'::jsonb not null,
  next_key text,
  file_id uuid,
  created_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX upload_created ON public.upload USING btree (city_id, created_at);
alter table upload enable row level security;
create policy tenant on upload for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on upload to bihuan_app;

create table verdict (
  city_id integer not null,
  id uuid not null,
  case_id uuid not null,
  appeal_id uuid not null,
  round integer not null,
  unit_id text not null,
  via text not null,
  result text not null,
  contacted boolean,
  solved text,
  satisfaction integer,
  reasons text[] default '{}'::text[] not null,
  text text,
  by_person uuid,
  at timestamp with time zone not null,
  final boolean not null,
  on_day date,
  constraint verdict_pkey PRIMARY KEY (city_id, id),
  constraint verdict_check CHECK ((final = (on_day IS NOT NULL))),
  constraint verdict_result_check CHECK ((result = ANY (ARRAY['satisfied'::text, 'dissatisfied'::text, 'unreachable'::text, 'declined_to_rate'::text]))),
  constraint verdict_satisfaction_check CHECK (((satisfaction >= 1) AND (satisfaction <= 5))),
  constraint verdict_via_check CHECK ((via = ANY (ARRAY['phone'::text, 'portal'::text])))
);
CREATE INDEX verdict_case ON public.verdict USING btree (city_id, case_id, at);
CREATE INDEX verdict_day ON public.verdict USING btree (city_id, unit_id, result, on_day) WHERE final;
CREATE UNIQUE INDEX verdict_final ON public.verdict USING btree (city_id, appeal_id) WHERE final;
alter table verdict enable row level security;
create policy tenant on verdict for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on verdict to bihuan_app;

create table watchword (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  state text not null,
  kind text not null,
  words bytea not null,
  by_person uuid not null,
  created_at timestamp with time zone not null,
  first_hit_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint watchword_pkey PRIMARY KEY (city_id, id),
  constraint watchword_kind_check CHECK ((kind = ANY (ARRAY['word'::text, 'place'::text, 'person'::text, 'firm'::text]))),
  constraint watchword_state_check CHECK ((state = ANY (ARRAY['on'::text, 'ended'::text])))
);
CREATE INDEX watchword_on ON public.watchword USING btree (city_id, created_at, id) WHERE (state = 'on'::text);
CREATE INDEX watchword_person ON public.watchword USING btree (city_id, by_person, created_at DESC, id DESC);
alter table watchword enable row level security;
create policy tenant on watchword for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on watchword to bihuan_app;

create table watchword_hit (
  city_id integer not null,
  watchword_id uuid not null,
  appeal_id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  constraint watchword_hit_pkey PRIMARY KEY (city_id, watchword_id, appeal_id)
);
CREATE INDEX watchword_hit_newest ON public.watchword_hit USING btree (city_id, watchword_id, at DESC, appeal_id DESC);
alter table watchword_hit enable row level security;
create policy tenant on watchword_hit for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on watchword_hit to bihuan_app;

create table whistle (
  city_id integer not null,
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  kind text not null,
  shared text,
  case_id uuid,
  place_unit text,
  place_text text,
  title text not null,
  words text not null,
  by_unit text not null,
  by_person uuid not null,
  result text,
  blown_at timestamp with time zone not null,
  on_day date not null,
  ended_at timestamp with time zone,
  pack_version text not null,
  constraint whistle_pkey PRIMARY KEY (city_id, id),
  constraint whistle_city_id_number_key UNIQUE (city_id, number)
);
CREATE INDEX whistle_case ON public.whistle USING btree (city_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX whistle_day ON public.whistle USING btree (city_id, on_day);
CREATE INDEX whistle_open ON public.whistle USING btree (city_id, blown_at DESC, id DESC) WHERE (ended_at IS NULL);
alter table whistle enable row level security;
create policy tenant on whistle for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on whistle to bihuan_app;

create table whistle_call (
  city_id integer not null,
  id uuid not null,
  version integer not null,
  whistle_id uuid not null,
  unit_id text not null,
  by_unit text not null,
  listed boolean not null,
  why text,
  state text not null,
  clock_id uuid not null,
  due_at timestamp with time zone,
  called_at timestamp with time zone not null,
  on_day date not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  in_time boolean,
  arrive_by timestamp with time zone,
  arrived_at timestamp with time zone,
  there_in_time boolean,
  contribution text,
  contributed_at timestamp with time zone,
  speed integer,
  quality integer,
  remark text,
  scored_at timestamp with time zone,
  retort text,
  needed boolean,
  retorted_at timestamp with time zone,
  constraint whistle_call_pkey PRIMARY KEY (city_id, id),
  constraint whistle_call_city_id_whistle_id_unit_id_key UNIQUE (city_id, whistle_id, unit_id)
) with (fillfactor=80);
CREATE INDEX whistle_call_day ON public.whistle_call USING btree (city_id, on_day, unit_id);
CREATE INDEX whistle_call_unit ON public.whistle_call USING btree (city_id, unit_id, called_at DESC, id DESC);
alter table whistle_call enable row level security;
create policy tenant on whistle_call for all using ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer)) with check ((city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::integer));
grant delete, insert, select, update on whistle_call to bihuan_app;

create table auth.account (
  city_id integer not null,
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  two_factor_enabled boolean default false not null,
  must_change_password boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (city_id, id),
  constraint account_city_id_email_key UNIQUE (city_id, email)
);
alter table auth.account enable row level security;
create policy sign_in_only on auth.account for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.account to bihuan_app;

create table auth.credential (
  city_id integer not null,
  id uuid not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (city_id, id),
  constraint credential_city_id_provider_id_account_id_key UNIQUE (city_id, provider_id, account_id)
);
CREATE INDEX credential_of_account ON auth.credential USING btree (city_id, user_id);
alter table auth.credential enable row level security;
create policy sign_in_only on auth.credential for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.credential to bihuan_app;

create table auth.lock_out (
  city_id integer not null,
  login_key bytea not null,
  failed integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint lock_out_pkey PRIMARY KEY (city_id, login_key)
);
CREATE INDEX lock_out_last ON auth.lock_out USING btree (city_id, last_at);
alter table auth.lock_out enable row level security;
create policy sign_in_only on auth.lock_out for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.lock_out to bihuan_app;

create table auth.second_factor (
  city_id integer not null,
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default false not null,
  failed_verification_count integer default 0 not null,
  locked_until timestamp with time zone,
  constraint second_factor_pkey PRIMARY KEY (city_id, id),
  constraint second_factor_city_id_user_id_key UNIQUE (city_id, user_id)
);
alter table auth.second_factor enable row level security;
create policy sign_in_only on auth.second_factor for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.second_factor to bihuan_app;

create table auth.session (
  city_id integer not null,
  id uuid not null,
  user_id uuid not null,
  token text not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (city_id, id),
  constraint session_city_id_token_key UNIQUE (city_id, token)
);
CREATE INDEX session_of_account ON auth.session USING btree (city_id, user_id);
alter table auth.session enable row level security;
create policy sign_in_only on auth.session for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.session to bihuan_app;

create table auth.verification (
  city_id integer not null,
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (city_id, id)
);
CREATE INDEX verification_identifier ON auth.verification USING btree (city_id, identifier);
alter table auth.verification enable row level security;
create policy sign_in_only on auth.verification for all using ((current_setting('app.auth'::text, true) = 'on'::text)) with check ((current_setting('app.auth'::text, true) = 'on'::text));
grant delete, insert, select, update on auth.verification to bihuan_app;

alter table absence add constraint absence_city_id_person_id_fkey FOREIGN KEY (city_id, person_id) REFERENCES person(city_id, id);
alter table absence add constraint absence_city_id_stand_in_fkey FOREIGN KEY (city_id, stand_in) REFERENCES person(city_id, id);
alter table appeal add constraint appeal_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table appeal_word add constraint appeal_word_city_id_appeal_id_fkey FOREIGN KEY (city_id, appeal_id) REFERENCES appeal(city_id, id);
alter table auth.credential add constraint credential_city_id_user_id_fkey FOREIGN KEY (city_id, user_id) REFERENCES auth.account(city_id, id) ON DELETE CASCADE;
alter table auth.second_factor add constraint second_factor_city_id_user_id_fkey FOREIGN KEY (city_id, user_id) REFERENCES auth.account(city_id, id) ON DELETE CASCADE;
alter table auth.session add constraint session_city_id_user_id_fkey FOREIGN KEY (city_id, user_id) REFERENCES auth.account(city_id, id) ON DELETE CASCADE;
alter table ballot add constraint ballot_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table ballot_box add constraint ballot_box_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table callback add constraint callback_city_id_appeal_id_fkey FOREIGN KEY (city_id, appeal_id) REFERENCES appeal(city_id, id);
alter table callback add constraint callback_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table callback_attempt add constraint callback_attempt_city_id_callback_id_fkey FOREIGN KEY (city_id, callback_id) REFERENCES callback(city_id, id);
alter table campaign_call add constraint campaign_call_city_id_campaign_id_fkey FOREIGN KEY (city_id, campaign_id) REFERENCES campaign(city_id, id);
alter table campaign_step add constraint campaign_step_city_id_target_id_fkey FOREIGN KEY (city_id, target_id) REFERENCES campaign_target(city_id, id);
alter table campaign_target add constraint campaign_target_city_id_campaign_id_fkey FOREIGN KEY (city_id, campaign_id) REFERENCES campaign(city_id, id);
alter table case_note add constraint case_note_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table clock add constraint clock_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table clock_fact add constraint clock_fact_city_id_clock_id_fkey FOREIGN KEY (city_id, clock_id) REFERENCES clock(city_id, id);
alter table co_handler add constraint co_handler_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table company_appeal add constraint company_appeal_city_id_company_id_fkey FOREIGN KEY (city_id, company_id) REFERENCES company(city_id, id);
alter table company_gram add constraint company_gram_city_id_company_id_fkey FOREIGN KEY (city_id, company_id) REFERENCES company(city_id, id);
alter table company_person add constraint company_person_city_id_company_id_fkey FOREIGN KEY (city_id, company_id) REFERENCES company(city_id, id);
alter table desk_step add constraint desk_step_city_id_matter_id_fkey FOREIGN KEY (city_id, matter_id) REFERENCES desk_matter(city_id, id);
alter table dispatch add constraint dispatch_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table exchange_delivery add constraint exchange_delivery_city_id_change_id_fkey FOREIGN KEY (city_id, change_id) REFERENCES exchange_change(city_id, id);
alter table excuse_hearing add constraint excuse_hearing_city_id_excuse_id_fkey FOREIGN KEY (city_id, excuse_id) REFERENCES excuse(city_id, id);
alter table first_asked add constraint first_asked_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table further_step add constraint further_step_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table inspection_point add constraint inspection_point_city_id_inspection_id_fkey FOREIGN KEY (city_id, inspection_id) REFERENCES inspection(city_id, id);
alter table inspection_step add constraint inspection_step_city_id_inspection_id_fkey FOREIGN KEY (city_id, inspection_id) REFERENCES inspection(city_id, id);
alter table joint_part add constraint joint_part_city_id_joint_id_fkey FOREIGN KEY (city_id, joint_id) REFERENCES joint(city_id, id);
alter table jury_issue add constraint jury_issue_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table jury_seat add constraint jury_seat_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table knowledge_error add constraint knowledge_error_city_id_entry_id_fkey FOREIGN KEY (city_id, entry_id) REFERENCES knowledge_entry(city_id, id);
alter table knowledge_review add constraint knowledge_review_city_id_entry_id_fkey FOREIGN KEY (city_id, entry_id) REFERENCES knowledge_entry(city_id, id);
alter table knowledge_use add constraint knowledge_use_city_id_entry_id_fkey FOREIGN KEY (city_id, entry_id) REFERENCES knowledge_entry(city_id, id);
alter table knowledge_version add constraint knowledge_version_city_id_entry_id_fkey FOREIGN KEY (city_id, entry_id) REFERENCES knowledge_entry(city_id, id);
alter table label_fix add constraint label_fix_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table ladder_record add constraint ladder_record_city_id_step_id_fkey FOREIGN KEY (city_id, step_id) REFERENCES ladder_step(city_id, id);
alter table lent_power add constraint lent_power_city_id_from_person_fkey FOREIGN KEY (city_id, from_person) REFERENCES person(city_id, id);
alter table lent_power add constraint lent_power_city_id_to_person_fkey FOREIGN KEY (city_id, to_person) REFERENCES person(city_id, id);
alter table letter_part add constraint letter_part_city_id_report_id_fkey FOREIGN KEY (city_id, report_id) REFERENCES special_report(city_id, id);
alter table link add constraint link_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table long_term_review add constraint long_term_review_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table pack_version add constraint pack_version_city_id_fkey FOREIGN KEY (city_id) REFERENCES city(city_id);
alter table pair add constraint pair_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table pair add constraint pair_city_id_other_id_fkey FOREIGN KEY (city_id, other_id) REFERENCES case_file(city_id, id);
alter table pass_on add constraint pass_on_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table permit add constraint permit_city_id_company_id_fkey FOREIGN KEY (city_id, company_id) REFERENCES company(city_id, id);
alter table permit_part add constraint permit_part_city_id_permit_id_fkey FOREIGN KEY (city_id, permit_id) REFERENCES permit(city_id, id);
alter table person add constraint person_city_id_fkey FOREIGN KEY (city_id) REFERENCES city(city_id);
alter table post add constraint post_city_id_person_id_fkey FOREIGN KEY (city_id, person_id) REFERENCES person(city_id, id);
alter table post add constraint post_city_id_unit_id_fkey FOREIGN KEY (city_id, unit_id) REFERENCES unit(city_id, id);
alter table publication_facts add constraint publication_facts_city_id_publication_id_fkey FOREIGN KEY (city_id, publication_id) REFERENCES ranking_publication(city_id, id);
alter table recount add constraint recount_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table reply add constraint reply_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table reply_check add constraint reply_check_city_id_reply_id_fkey FOREIGN KEY (city_id, reply_id) REFERENCES reply(city_id, id);
alter table reply_draft add constraint reply_draft_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table reply_rest add constraint reply_rest_city_id_reply_id_fkey FOREIGN KEY (city_id, reply_id) REFERENCES reply(city_id, id);
alter table report_instruction add constraint report_instruction_city_id_report_id_fkey FOREIGN KEY (city_id, report_id) REFERENCES special_report(city_id, id);
alter table restoration add constraint restoration_city_id_waiver_id_fkey FOREIGN KEY (city_id, waiver_id) REFERENCES fact_waiver(city_id, id);
alter table round_claim add constraint round_claim_city_id_round_id_fkey FOREIGN KEY (city_id, round_id) REFERENCES assessment_round(city_id, id);
alter table round_publication add constraint round_publication_city_id_round_id_fkey FOREIGN KEY (city_id, round_id) REFERENCES assessment_round(city_id, id);
alter table round_source add constraint round_source_city_id_round_id_fkey FOREIGN KEY (city_id, round_id) REFERENCES assessment_round(city_id, id);
alter table round_subject add constraint round_subject_city_id_round_id_fkey FOREIGN KEY (city_id, round_id) REFERENCES assessment_round(city_id, id);
alter table ruling add constraint ruling_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table session_question add constraint session_question_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table slip add constraint slip_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table survey_import add constraint survey_import_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table survey_invite add constraint survey_invite_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table survey_sample add constraint survey_sample_city_id_jury_id_fkey FOREIGN KEY (city_id, jury_id) REFERENCES jury(city_id, id);
alter table task add constraint task_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table text_decision add constraint text_decision_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table time_request add constraint time_request_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table told_missing add constraint told_missing_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table topic_case add constraint topic_case_city_id_case_id_fkey FOREIGN KEY (city_id, case_id) REFERENCES case_file(city_id, id);
alter table topic_case add constraint topic_case_city_id_topic_id_fkey FOREIGN KEY (city_id, topic_id) REFERENCES topic(city_id, id);
alter table topic_day add constraint topic_day_city_id_topic_id_fkey FOREIGN KEY (city_id, topic_id) REFERENCES topic(city_id, id);
alter table unit add constraint unit_city_id_fkey FOREIGN KEY (city_id) REFERENCES city(city_id);
alter table unit add constraint unit_city_id_parent_id_fkey FOREIGN KEY (city_id, parent_id) REFERENCES unit(city_id, id);
alter table verdict add constraint verdict_city_id_appeal_id_fkey FOREIGN KEY (city_id, appeal_id) REFERENCES appeal(city_id, id);
alter table watchword_hit add constraint watchword_hit_city_id_appeal_id_fkey FOREIGN KEY (city_id, appeal_id) REFERENCES appeal(city_id, id);
alter table watchword_hit add constraint watchword_hit_city_id_watchword_id_fkey FOREIGN KEY (city_id, watchword_id) REFERENCES watchword(city_id, id);
alter table whistle_call add constraint whistle_call_city_id_whistle_id_fkey FOREIGN KEY (city_id, whistle_id) REFERENCES whistle(city_id, id);

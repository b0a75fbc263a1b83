-- What a citizen may ask and choose: uploads that go on where the line broke, which messages come, and the rights over
-- one's own data (个人信息保护法 arts. 45 to 47). And what only staff may find by searching.

-- An upload on its way (tus 1.0): the bytes that have come lie in the file storage in parts, `parts` says which and how
-- long each is. `next_key` is written before the part it names: there are no bytes that no row knows.
create table upload (
  city_id int not null,
  id uuid not null,
  name text not null,
  bytes bigint not null,
  got bigint not null default 0,
  parts jsonb not null default '[]',
  next_key text,
  file_id uuid,
  created_at timestamptz not null,
  primary key (city_id, id)
);
create index upload_created on upload (city_id, created_at);
select app.protect('upload', 'write');

-- Who wants only what they have a right to be told; found by the blind index of the telephone.
create table message_choice (
  city_id int not null,
  phone_index bytea not null,
  essential_only boolean not null,
  changed_at timestamptz not null,
  primary key (city_id, phone_index)
);
select app.protect('message_choice', 'write');

-- A request for a copy, a correction or the deletion of what is kept about a person. `appeal_ids`: all that this person
-- proved to own when asking. Words of the person and grounds of the decision may hold personal data: encrypted.
create table data_request (
  city_id int not null,
  id uuid not null,
  version int not null,
  kind text not null check (kind in ('copy', 'correction', 'deletion')),
  state text not null check (state in ('open', 'granted', 'refused')),
  appeal_ids uuid[] not null,
  proof text not null check (proof in ('code', 'phone')),
  words bytea,
  asked_at timestamptz not null,
  clock_id uuid not null,
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  ground bytea,
  primary key (city_id, id)
);
create index data_request_open on data_request (city_id, due_at, id) where state = 'open';
create index data_request_done on data_request (city_id, decided_at desc, id desc) where decided_at is not null;
create index data_request_appeals on data_request using gin (appeal_ids);
select app.protect('data_request', 'write');

-- A granted deletion takes a person out of texts that are otherwise never changed.
grant update (public_text, masked_text, internal_note) on reply to bihuan_app;
grant update (text) on case_note to bihuan_app;
grant update (note) on callback_attempt to bihuan_app;

-- The words of `doc`, and with them what staff wrote among themselves and how attachments are called; only where there
-- is any of that. The public's search never reads it.
alter table search_doc add column staff_doc tsvector;
create index search_doc_staff on search_doc using gin (staff_doc) where staff_doc is not null;

create function app.search_staff_words(c int, q tsquery, bound int)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
as $$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    and (d.doc @@ q or d.staff_doc @@ q) limit bound
$$;
revoke execute on function app.search_staff_words(int, tsquery, int) from public;
grant execute on function app.search_staff_words(int, tsquery, int) to bihuan_app;

create function app.search_staff_newest(c int, q tsquery, bound int)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_bitmapscan = off
set enable_sort = off
as $$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    and (d.doc @@ q or d.staff_doc @@ q)
  order by d.city_id, d.received_at desc, d.case_id limit bound
$$;
revoke execute on function app.search_staff_newest(int, tsquery, int) from public;
grant execute on function app.search_staff_newest(int, tsquery, int) to bihuan_app;

-- Cases that have notes or attachments already are read again.
insert into outbox (city_id, id, kind, body, at)
select known.city_id, gen_random_uuid(), 'search.index', jsonb_build_object('caseId', known.case_id), now()
from (
  select city_id, case_id from case_note
  union select city_id, case_id from reply where internal_note is not null
  union select appeal.city_id, appeal.case_id from appeal
    join file on file.city_id = appeal.city_id and file.subject_id = appeal.id
  union select reply.city_id, reply.case_id from reply
    join file on file.city_id = reply.city_id and file.subject_id = reply.id
) known;

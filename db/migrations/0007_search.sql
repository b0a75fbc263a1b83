-- Looking for words under row-level security. A policy is checked before any operator that is not leakproof, and @@ is
-- not: the application's own queries on search_doc would read the whole table. These two run as the owner of the
-- table, whom no policy binds, and hold to the tenant themselves. Only identifiers and times leave them.

create index search_doc_newest on search_doc (city_id, received_at desc, case_id);

-- Cases that hold the words, in no order, at most `bound`: for words that few cases hold.
create function app.search_words(c int, q tsquery, bound int)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
as $$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q limit bound
$$;
revoke execute on function app.search_words(int, tsquery, int) from public;
grant execute on function app.search_words(int, tsquery, int) to bihuan_app;

-- The newest cases that hold the words: for words so common that walking back in time soon meets enough of them.
create function app.search_newest(c int, q tsquery, bound int)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_bitmapscan = off
set enable_sort = off
as $$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q
  order by d.city_id, d.received_at desc, d.case_id limit bound
$$;
revoke execute on function app.search_newest(int, tsquery, int) from public;
grant execute on function app.search_newest(int, tsquery, int) to bihuan_app;

-- Words that some thousands of cases hold are thin among a million: walking back in time meets three hundred of them in a hundred thousand
-- rows. The index finds them all and they are put in order (CHECKLIST K46).

-- Whether fewer than `bound` of the newest `looked` cases hold the words.
create function app.search_thin(c int, q tsquery, bound int, looked int)
returns boolean
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_bitmapscan = off
set enable_sort = off
as $$
  select count(*) < bound from (
    select 1 from (
      select s.doc from search_doc s
      where s.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
      order by s.city_id, s.received_at desc, s.case_id limit looked
    ) d where d.doc @@ q limit bound
  ) found
$$;
revoke execute on function app.search_thin(int, tsquery, int, int) from public;
grant execute on function app.search_thin(int, tsquery, int, int) to bihuan_app;

-- As app.search_newest and app.search_staff_newest, by the index of words.
create function app.search_newest_thin(c int, q tsquery, bound int)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
as $$
  select d.case_id, d.received_at, ts_rank(d.doc, q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and d.doc @@ q
  order by d.received_at desc, d.case_id limit bound
$$;
revoke execute on function app.search_newest_thin(int, tsquery, int) from public;
grant execute on function app.search_newest_thin(int, tsquery, int) to bihuan_app;

create function app.search_staff_newest_thin(c int, q tsquery, bound int, before timestamptz, before_id uuid)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
as $$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    -- by sum, not by itself: the index of time would be read whole to find few
    and (d.received_at + interval '0' < before or d.received_at + interval '0' = before and d.case_id > before_id)
    and (d.doc @@ q or d.staff_doc @@ q)
  order by d.received_at desc, d.case_id limit bound
$$;
revoke execute on function app.search_staff_newest_thin(int, tsquery, int, timestamptz, uuid) from public;
grant execute on function app.search_staff_newest_thin(int, tsquery, int, timestamptz, uuid) to bihuan_app;

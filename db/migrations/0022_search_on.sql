-- Searching goes on where a page ended, and finds people by their names (CHECKLIST K46).

-- Found by the blind index of the name: whole, whatever signs stand between its parts.
alter table appeal add column name_index bytea;
create index appeal_name on appeal (city_id, name_index, received_at desc) where name_index is not null;

-- As before, from a place in the order on.
drop function app.search_staff_newest(int, tsquery, int);
create function app.search_staff_newest(c int, q tsquery, bound int, before timestamptz, before_id uuid)
returns table (case_id uuid, received_at timestamptz, rank real)
language sql stable security definer
set search_path = public, pg_temp
set enable_seqscan = off
set enable_bitmapscan = off
set enable_sort = off
as $$
  select d.case_id, d.received_at, ts_rank(coalesce(d.staff_doc, d.doc), q) from search_doc d
  where d.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int
    and d.received_at <= before and (d.received_at < before or d.case_id > before_id)
    and (d.doc @@ q or d.staff_doc @@ q)
  order by d.city_id, d.received_at desc, d.case_id limit bound
$$;
revoke execute on function app.search_staff_newest(int, tsquery, int, timestamptz, uuid) from public;
grant execute on function app.search_staff_newest(int, tsquery, int, timestamptz, uuid) to bihuan_app;

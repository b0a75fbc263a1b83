-- Fills one city with cases number bench.first to bench.last, spread over the year before now: as the acts would have left
-- them, as far as anything here measures. Read by bench/fill.ts; run by the administrator of a database made for it.
-- The newest four days are under way (about one case in ninety); all before is closed.

create temp table made as
with moment as (
  select n, now() - interval '365 days' * (1 - (n - f + 1)::float8 / (l - f + 1)) as at
  from (select current_setting('bench.first')::bigint as f, current_setting('bench.last')::bigint as l) span,
    lateral generate_series(f, l) as n
)
select m.n, m.at, now() - m.at as age, line.*, town.unit as town,
  uuidv7(m.at - now()) as case_id, uuidv7(m.at - now()) as appeal_id, uuidv7(m.at - now()) as entry_id,
  uuidv7(m.at - now()) as clock_id, uuidv7(m.at - now()) as dispatch_id, uuidv7(m.at - now()) as reply_id,
  uuidv7(m.at - now()) as callback_id, uuidv7(m.at - now()) as attempt_id, uuidv7(m.at - now()) as verdict_id,
  case when now() - m.at < interval '2 hours' then 1 when now() - m.at < interval '4 hours' then 2
    when now() - m.at < interval '36 hours' then 3 when now() - m.at < interval '3 days' then 4
    when now() - m.at < interval '4 days' then 5 else 6 end as step,
  case when m.n * 7 % 100 < 78 then 'satisfied' when m.n * 7 % 100 < 90 then 'dissatisfied'
    when m.n * 7 % 100 < 96 then 'unreachable' else 'declined_to_rate' end as result,
  m.n * 13 % 100 < 93 as on_time
from moment m
join bench_line line on line.i = m.n * 31 % (select count(*) from bench_line)
join bench_town town on town.i = m.n * 17 % (select count(*) from bench_town);

insert into case_file (city_id, id, number, version, state, title, kind, channel, item, grade, place_text, place_unit,
  unit_id, handler_id, round, limit_text, clock_id, due_at, received_at, dispatched_at, replied_at, closed_at,
  published_at, verdict, pack_version)
select 1, case_id, 'F' || n, step, (array['received', 'accepted', 'dispatched', 'signed', 'replied', 'closed'])[step],
  title, kind, channel, case when step > 1 then item end, case when step > 1 then grade end, place, town,
  case when step > 2 then unit end, case when step > 3 then handler end, case when step > 2 then 1 else 0 end,
  case when step > 2 then limit_text end, case when step > 2 then clock_id end,
  case when step in (3, 4) then at + interval '3 days' + interval '4 hours' end, at,
  case when step > 2 then at + interval '1 hour' end, case when step > 4 then at + interval '2 days' end,
  case when step = 6 then at + interval '3 days' end,
  case when step > 4 and n % 4 <> 0 then at + interval '2 days' end, case when step = 6 then result end, pack
from made;

insert into appeal (city_id, id, number, version, case_id, home_case_id, channel, kind, text, place_text, place_unit,
  contact, phone_index, query_index, anonymous, reply_by, consent_publish, entry_id, received_at)
select 1, appeal_id, 'F' || n, 1, case_id, case_id, channel, kind, words, place, town,
  contact, case when n % 997 = 0 then phone else sha256(('p' || n % 400000)::bytea) end, sha256(('q' || n)::bytea), false, 'phone',
  true, entry_id, at
from made;

insert into message (city_id, id, appeal_id, template, way, body, state, send_after, sent_at, created_at)
select 1, uuidv7(at - now()), appeal_id, template, 'sms', decode(repeat(md5(n::text), 14), 'hex'), 'sent', at, at, at
from made, lateral (values ('received', 1), ('dispatched', 3), ('answered', 5)) m (template, since) where step >= since;

insert into clock (city_id, id, case_id, kind, round, unit_id, limit_text, started_at, due_at, due_day, calendar_version,
  pack_version, provisional, stopped_at, on_time)
select 1, clock_id, case_id, 'handle', 1, unit, limit_text, at + interval '1 hour', at + interval '3 days' + interval '4 hours',
  (at + interval '3 days')::date, '2026', pack, false, case when step > 4 then at + interval '2 days' end,
  case when step > 4 then on_time end
from made where step > 2;

insert into dispatch (city_id, id, case_id, round, unit_id, at, on_day, by_person)
select 1, dispatch_id, case_id, 1, unit, at + interval '1 hour', (at + interval '1 hour')::date, handler from made where step > 2;

insert into reply (city_id, id, case_id, round, unit_id, outcome, public_text, masked_text, published, by_person, at)
select 1, reply_id, case_id, 1, unit, 'solved', answer, answer, n % 4 <> 0, handler, at + interval '2 days'
from made where step > 4;

insert into callback (city_id, id, version, case_id, appeal_id, round, unit_id, state, attempts, next_at, replied_at, done_at)
select 1, callback_id, step - 4, case_id, appeal_id, 1, unit, case when step = 5 then 'pending' else 'done' end, step - 5,
  at + interval '2 days', at + interval '2 days', case when step = 6 then at + interval '3 days' end
from made where step > 4;

insert into callback_attempt (city_id, id, callback_id, result, by_person, at)
select 1, attempt_id, callback_id, 'reached', handler, at + interval '3 days' from made where step = 6;

insert into verdict (city_id, id, case_id, appeal_id, round, unit_id, via, result, contacted, solved, satisfaction, by_person,
  at, on_day, final)
select 1, verdict_id, case_id, appeal_id, 1, unit, 'phone', result, result <> 'unreachable',
  case result when 'satisfied' then 'yes' when 'dissatisfied' then 'partly' end,
  case result when 'satisfied' then 5 when 'dissatisfied' then 2 end, handler, at + interval '3 days',
  (at + interval '3 days')::date, true
from made where step = 6;

insert into ledger_entry (city_id, id, at, act, subject_kind, subject_id, actor, unit_id, data)
select 1, case when e.act = 'appeal.submit' then m.entry_id else uuidv7(m.at - now() + e.after) end, m.at + e.after, e.act, e.kind,
  (case e.kind when 'case' then m.case_id when 'appeal' then m.appeal_id else m.callback_id end)::text,
  case e.kind when 'appeal' then 'citizen:anyone' else 'staff:' || m.handler end, m.unit,
  jsonb_build_object('case', m.case_id, 'unit', m.unit, 'round', 1, 'item', m.item, 'n', m.n)
from made m, lateral (values
  ('appeal.submit', 'appeal', 1, interval '0'), ('case.accept', 'case', 2, interval '30 minutes'),
  ('case.dispatch', 'case', 3, interval '1 hour'), ('case.sign', 'case', 4, interval '5 hours'),
  ('case.reply', 'case', 5, interval '2 days'), ('callback.attempt', 'callback', 6, interval '3 days'),
  ('case.close', 'case', 6, interval '3 days')) e (act, kind, since, after)
where m.step >= e.since;

insert into search_doc (city_id, case_id, received_at, doc)
select 1, case_id, at, doc || array_to_tsvector(array['f' || n, 'w' || n % 5000]) from made;

drop table made;

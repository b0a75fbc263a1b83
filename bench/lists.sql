-- What the cases of bench/fill.sql are about, who has them and where, by number. Given as JSON in two settings.

create temp table bench_line (i bigint, unit text, item text, grade text, handler uuid, limit_text text, kind text,
  channel text, title text, place text, words text, answer text, doc tsvector, pack text, contact bytea, phone bytea);

create temp table bench_town (i bigint, unit text);

insert into bench_line select * from json_populate_recordset(null::bench_line, current_setting('bench.lines')::json);

insert into bench_town select * from json_populate_recordset(null::bench_town, current_setting('bench.towns')::json);

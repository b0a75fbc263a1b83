-- Marks of a clock (DESIGN 4): when the next one may fire, and which have fired. `next_at` is never later than the true
-- moment: whoever ticks counts again. It is null where nothing is left to fire: paused, stopped, cancelled, all fired.
alter table clock add column next_at timestamptz;
alter table clock add column fired text[] not null default '{}';
update clock set next_at = started_at where stopped_at is null;
create index clock_next on clock (city_id, next_at, id) where next_at is not null;

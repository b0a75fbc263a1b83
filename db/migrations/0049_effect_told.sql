-- A step whose effect was not known when it was acknowledged stays open; who handles it is told once when the next period is over and
-- once when it can be measured.
alter table ladder_step add column effect_told text check (effect_told in ('due', 'known'));
create index ladder_step_effect on ladder_step (city_id) where state = 'acknowledged' and effect_told is distinct from 'known';

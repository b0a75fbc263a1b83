-- A unit objects to the published result of a round as to a ranking: to a number, a mark, an item or a veto of its own.
alter table objection
  alter column fact_id drop not null,
  alter column case_id drop not null,
  add column round_id uuid,
  add column scheme text,
  add column subject text,
  add column target_of text,
  add column target jsonb;
alter table objection drop constraint objection_fact_check;
alter table objection add constraint objection_fact_check
  check (fact in ('verdict', 'limit', 'return', 'counts', 'marks', 'claim'));
alter table objection drop constraint objection_remedy_check;
alter table objection add constraint objection_remedy_check check (remedy in ('exclude', 'correct', 'strike'));
alter table objection add constraint objection_of_round check (
  (fact in ('verdict', 'limit', 'return')) = (round_id is null)
  and (round_id is null) = (target is null));
create unique index objection_round_once on objection (city_id, round_id, subject, fact, target_of)
  where round_id is not null and state <> 'withdrawn';

-- What was put right after an objection is a claim of the round, so that every later reckoning has it; what was struck is one no more.
alter table round_claim drop constraint round_claim_kind_check;
alter table round_claim add constraint round_claim_kind_check check (kind in ('item', 'veto', 'exclusion', 'correction'));
alter table round_claim drop constraint round_claim_state_check;
alter table round_claim add constraint round_claim_state_check
  check (state in ('proposed', 'approved', 'refused', 'withdrawn', 'struck'));
alter table round_claim add column value text, add column objection_id uuid;

-- A round knows which of its results is published.
alter table assessment_round add column published int not null default 0;
update assessment_round r set published = p.version
from (select city_id, round_id, max(version) as version from round_publication group by city_id, round_id) p
where p.city_id = r.city_id and p.round_id = r.id;

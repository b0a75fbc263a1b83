-- What follows from a round comes to the desks of the ladder and of honours (docs/adr/0024, 0029). It may be about a section,
-- a window or a person: `unit_id` stays the unit that answers, `subject` is who took part.
alter table ladder_step add column subject text not null default '';
alter table ladder_step drop constraint ladder_step_city_id_scheme_month_unit_id_step_key;
alter table ladder_step add unique (city_id, scheme, month, unit_id, step, subject);

-- Empty scheme: the ranking of months, or by hand. What took the ground of an honour away is marked, as on a step.
alter table honour add column scheme text not null default '';
alter table honour add column subject text not null default '';
alter table honour add column shaken jsonb;
drop index honour_ranked;
create unique index honour_ranked on honour (city_id, scheme, kind, unit_id, subject, month) where proposed_by is null;

-- A published round that is being corrected: why, and who took it up.
alter table assessment_round add column correcting text;
alter table assessment_round add column correcting_by uuid;
alter table assessment_round add column correcting_at timestamptz;

-- An upheld breach of the review's discipline that became a veto of the round.
alter table round_claim add column breach_id uuid;

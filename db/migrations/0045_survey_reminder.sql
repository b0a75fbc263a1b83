-- Who has not answered a questionnaire is reminded once (CHECKLIST K107): until then, an answer or the end it is known whose a seat is.
alter table survey_invite add column remind_on date;
alter table survey_invite add column reminded boolean not null default false;
create index survey_invite_remind on survey_invite (city_id, remind_on) where remind_on is not null;

-- The sample of a questionnaire, drawn from people who were served (CHECKLIST K107).

-- Pool and draw of each cell by pseudonyms that only the city's key makes; with the seed anybody draws the same again.
create table survey_sample (
  city_id int not null,
  jury_id uuid not null,
  -- civil days of closing, both counted
  from_day date not null,
  to_day date not null,
  -- what a subject's quota is parted by besides
  split text check (split in ('channel', 'domain')),
  who text not null,
  seed text not null,
  cells jsonb not null,
  digest text not null,
  -- people of the pool who want only essential messages
  switched_off int not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, jury_id),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
select app.protect('survey_sample', 'write');

-- The seats of a sample. Whose a seat is stands here until its link was sent, and nowhere afterwards.
create table survey_invite (
  city_id int not null,
  seat_id uuid not null,
  jury_id uuid not null,
  -- place of the cell in the sample
  cell int not null,
  appeal_id uuid,
  state text not null check (state in ('drawn', 'sent', 'unsent')),
  opened boolean not null,
  primary key (city_id, seat_id),
  foreign key (city_id, jury_id) references jury (city_id, id)
);
create index survey_invite_jury on survey_invite (city_id, jury_id, state);
select app.protect('survey_invite', 'write');

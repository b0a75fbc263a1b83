-- What people say after filing (CHECKLIST K10): further facts, urging, questions, withdrawal, each with its answer; words of
-- danger that were sent all the same (K12).
create table appeal_word (
  city_id int not null,
  id uuid not null,
  appeal_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('add', 'urge', 'ask', 'withdraw')),
  text text not null,
  at timestamptz not null,
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, appeal_id) references appeal (city_id, id)
);
create index appeal_word_appeal on appeal_word (city_id, appeal_id, at);
create index appeal_word_case on appeal_word (city_id, case_id, at);
select app.protect('appeal_word', 'write');

alter table appeal add column withdrawn_at timestamptz;
alter table case_file add column urges int not null default 0;
-- words that nobody has answered yet
alter table case_file add column words_open int not null default 0;
alter table case_file add column danger text;

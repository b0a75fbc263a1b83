-- What staff are told, in the program and outside it; messages that fail are tried again.
create table notice (
  city_id int not null,
  id uuid not null,
  person_id uuid not null,
  event text not null,
  case_id uuid,
  subject_kind text not null,
  subject_id text not null,
  data jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (city_id, id)
);
create index notice_person on notice (city_id, person_id, at desc, id desc);
create index notice_unread on notice (city_id, person_id) where read_at is null;
select app.protect('notice', 'write');

-- Where a person wants to be told besides in the program; the address is encrypted.
create table notice_choice (
  city_id int not null,
  person_id uuid not null,
  mail bytea,
  by_mail text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (city_id, person_id)
);
select app.protect('notice_choice', 'write');

alter table message add column person_id uuid;
alter table message add column tries int not null default 0;
create index message_failed on message (city_id, created_at desc, id desc) where state = 'failed';
create index message_sent on message (city_id, sent_at desc, id desc) where state = 'sent';

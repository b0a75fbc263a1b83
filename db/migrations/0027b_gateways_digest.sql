-- How messages leave the city (CHECKLIST K61 K119): the administrator's settings; the key is encrypted.
create table gateway (
  city_id int not null,
  way text not null check (way in ('sms', 'messenger')),
  url text not null,
  key bytea not null,
  sign text not null,
  templates jsonb not null,
  per_day int,
  active boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, way)
);
select app.protect('gateway', 'write');

-- What the gateway says of a message after it took it; texts of one person that went as one.
alter table message add column ref text;
alter table message add column delivery text;
alter table message add column delivery_at timestamptz;
alter table message add column collapsed_in uuid;
create index message_ref on message (city_id, way, ref) where ref is not null;

-- A stand-in is told for whom (K70); other ways than mail, and one digest a day (K62).
alter table notice add column for_person uuid;
alter table notice_choice add column phone bytea;
alter table notice_choice add column by_sms text[] not null default '{}';
alter table notice_choice add column account bytea;
alter table notice_choice add column by_messenger text[] not null default '{}';
alter table notice_choice add column digest text not null default 'app' check (digest in ('none', 'app', 'mail'));

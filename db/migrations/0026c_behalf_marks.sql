-- Filed for somebody else (CHECKLIST K26): who they are to the filer, whose name and number `contact` is, and the other's,
-- encrypted. answers: what was asked because of the kind of matter (K13), question and answer as they stood.
alter table appeal add column relation text;
alter table appeal add column answer_to text check (answer_to in ('filer', 'them'));
alter table appeal add column behalf bytea;
alter table appeal add column answers jsonb;

-- Numbers that call abusively or without end (CHECKLIST K52): by a rule of the pack, decided by a second person, for a time.
create table caller_mark (
  city_id int not null,
  id uuid not null,
  version int not null,
  phone_index bytea not null,
  -- for eyes: masked
  phone_shown text not null,
  state text not null check (state in ('asked', 'marked', 'refused', 'lifted')),
  rule text not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  until timestamptz,
  primary key (city_id, id)
);
create index caller_mark_phone on caller_mark (city_id, phone_index);
create index caller_mark_asked on caller_mark (city_id, asked_at) where state = 'asked';
create unique index caller_mark_one on caller_mark (city_id, phone_index) where state = 'asked';
select app.protect('caller_mark', 'write');

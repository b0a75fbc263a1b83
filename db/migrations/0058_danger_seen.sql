-- When the duty desk took note of the danger that a matter names: until then it is alarmed, whoever signs in (CHECKLIST K12).
alter table case_file add column danger_seen_at timestamptz;
create index case_alarm on case_file (city_id, received_at, id)
  where danger is not null and danger_seen_at is null and state in ('received', 'accepted');

-- The day that the newest answer of a case names for the rest, and when its unit is next reminded of it (CHECKLIST K75).
alter table case_file add column promised_on date;
alter table case_file add column remind_on date;
update case_file set promised_on = reply.until, remind_on = reply.until
  from reply
  where reply.city_id = case_file.city_id and reply.case_id = case_file.id and reply.round = case_file.round
    and reply.until >= current_date and case_file.state in ('replied', 'closed');
create index case_promised on case_file (city_id, promised_on, id) where promised_on is not null;
create index case_remind on case_file (city_id, remind_on) where remind_on is not null;

-- Several matters in one submission (CHECKLIST K44): each a case of its own, one person, one answer.
-- part_of: the case that the person's appeal stays with; parts: how many left it; open_parts: how many have no answer yet.
alter table case_file add column part_of uuid;
alter table case_file add column parts int not null default 0;
alter table case_file add column open_parts int not null default 0;
create index case_file_part_of on case_file (city_id, part_of) where part_of is not null;

-- A number typed into the search may be that of an appeal on somebody else's case (CHECKLIST K46).
create index appeal_number on appeal (city_id, number);

-- A road, or a house number that the address list does not have, gets the best position that can be reckoned (CHECKLIST K42): so many
-- metres off at most, 0 where nobody knows how far. Null: pointed at, or from the list.
alter table appeal add column place_about integer check (place_about >= 0);
alter table case_file add column place_about integer check (place_about >= 0);

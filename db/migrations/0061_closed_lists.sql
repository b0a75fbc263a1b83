-- Lists of cases narrowed by one thing, at a million cases: without these a list of what is rare walked back through all that was
-- ever closed. A row enters them once, when it is closed; what is open is a few thousand and has indexes of its own.
create index case_closed_state on case_file (city_id, state, received_at desc, id desc) where closed_at is not null;
create index case_closed_grade on case_file (city_id, grade, received_at desc, id desc) where closed_at is not null;
create index case_closed_item on case_file (city_id, item, received_at desc, id desc) where closed_at is not null;
create index case_closed_channel on case_file (city_id, channel, received_at desc, id desc) where closed_at is not null;
create index case_closed_unit on case_file (city_id, unit_id, received_at desc, id desc) where closed_at is not null;
create index case_closed_held on case_file (city_id, held_by, received_at desc, id desc)
  where closed_at is not null and held_by is not null;

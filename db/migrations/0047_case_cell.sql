-- "Known already, and close by" (CHECKLIST K11): what was pointed at, by cells of about 220 metres, the newest first. The cells are
-- those of src/rules/place/cells.ts; what is only reckoned is close to nothing.
create index case_cell on case_file (city_id, (floor(lat * 500)::bigint * 200000 + floor(lng * 400)::bigint), id)
  where lat is not null and place_about is null;

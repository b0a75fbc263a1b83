-- The unit that a corrected place or item points to while another one has the case (CHECKLIST K50).
alter table case_file add column points_to text;

-- Since when a topic bursts and the people whom the pack names know of it (CHECKLIST K104); null while it does not.
alter table topic add column burst_at timestamptz;

-- What an operator took down today stands before them while they wait for the next call (CHECKLIST K39).
create index appeal_entered_by on appeal (city_id, entered_by, received_at desc) where entered_by is not null;

-- What came in and how it was rated, by item of the event list and day of the city (SPEC R15 R17). At a million cases a year the course
-- of a domain is a year of verdicts joined to their cases: counted each hour, not at every look.
create table item_day (
  city_id int not null,
  day date not null,
  item text not null,
  -- cases that came in on the day
  received int not null,
  -- final verdicts of the day as the ranking counts them, and how many of them were satisfied
  valid int not null,
  satisfied int not null,
  primary key (city_id, day, item)
);
select app.protect('item_day', 'write');

-- When a city's days were counted last; without a row they never were.
create table item_count (
  city_id int primary key,
  at timestamptz not null
);
select app.protect('item_count', 'write');

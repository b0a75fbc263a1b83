-- Signs of made-up results (docs/adr/0025, CHECKLIST K95): what was found, and what a person decided about it. Never a penalty.
create table integrity_finding (
  city_id int not null,
  id uuid not null,
  version int not null,
  kind text not null check (kind in ('one_device', 'unread', 'no_work', 'no_contact')),
  unit_id text not null,
  on_day date not null,
  -- what tells findings of one kind, unit and day apart: the device, already hashed for that day
  mark text not null,
  cases int not null,
  facts jsonb not null,
  state text not null check (state in ('open', 'explained', 'pursued')),
  found_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (city_id, id),
  unique (city_id, kind, unit_id, on_day, mark)
);
create index integrity_open on integrity_finding (city_id, found_at desc, id desc) where state = 'open';
create index integrity_found on integrity_finding (city_id, found_at desc, id desc);
select app.protect('integrity_finding', 'write');

-- Which ratings of one day came from one device: a hash that changes every day, forgotten once the day was looked at.
create table rating_device (
  city_id int not null,
  verdict_id uuid not null,
  device text not null,
  at timestamptz not null,
  primary key (city_id, verdict_id)
);
create index rating_device_at on rating_device (city_id, at);
select app.protect('rating_device', 'write');

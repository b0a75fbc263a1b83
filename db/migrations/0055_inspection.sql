-- 明查暗访 (SPEC F12 N4 Q7 H6, CHECKLIST K94): what somebody saw of a unit by a list of the pack, point by point.
create table inspection (
  city_id int not null,
  id uuid not null,
  version int not null,
  -- clean: nothing was found, or nothing that was found stood; open: to be mended and answered; mended: somebody looked again
  state text not null check (state in ('clean', 'open', 'answered', 'contested', 'mended')),
  list text not null,
  unit_id text not null,
  -- the counter, station or room, as the door says
  spot text,
  by_person uuid not null,
  -- when it was seen; it may have reached the program later
  at timestamptz not null,
  on_day date not null,
  taken_at timestamptz not null,
  lng double precision,
  lat double precision,
  -- people who ought to have been there, and who were
  expected int check (expected >= 0),
  present int check (present between 0 and expected),
  -- points looked at and points in order; a point that was struck counts as not looked at
  points int not null,
  passed int not null check (passed between 0 and points),
  words text not null,
  -- until when the unit answers, since when, and by which limit; none once there is nothing to be mended
  due_at timestamptz,
  due_from timestamptz,
  limit_text text,
  reminded boolean not null default false,
  primary key (city_id, id)
);
create index inspection_day on inspection (city_id, on_day desc, id desc);
create index inspection_unit on inspection (city_id, unit_id, on_day desc, id desc);
create index inspection_due on inspection (city_id, due_at) where state = 'open' and not reminded;
create index inspection_open on inspection (city_id, state, on_day desc) where state in ('open', 'answered', 'contested');
select app.protect('inspection', 'write');

create table inspection_point (
  city_id int not null,
  inspection_id uuid not null,
  code text not null,
  result text not null check (result in ('good', 'fault', 'skipped')),
  note text,
  -- a ruling found that the fault does not stand
  struck boolean not null default false,
  primary key (city_id, inspection_id, code),
  foreign key (city_id, inspection_id) references inspection (city_id, id)
);
select app.protect('inspection_point', 'write');

-- What was said about it afterwards: mended, contested, ruled, looked at again.
create table inspection_step (
  city_id int not null,
  id uuid not null,
  inspection_id uuid not null,
  kind text not null check (kind in ('answered', 'contested', 'ruled', 'mended', 'sent_back')),
  words text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, inspection_id) references inspection (city_id, id)
);
create index inspection_step_of on inspection_step (city_id, inspection_id, at);
select app.protect('inspection_step', 'append');

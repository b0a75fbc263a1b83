-- 专项行动 (SPEC R16, CHECKLIST K104): one class of problems, taken on as a list of targets that units are called for every week.
create table campaign (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('running', 'closed')),
  title text not null,
  aim text not null,
  -- the class of problems: items of the event list
  items text[] not null,
  -- what a target is: a code of the pack (project, household, claim)
  kind text not null,
  topic_id uuid,
  from_day date not null,
  until_day date not null,
  -- on which day units are called for next; none once it is closed
  next_call_on date,
  targets int not null default 0,
  by_person uuid not null,
  at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  -- satisfaction with the class before it began and from then until it was closed, as reckoned on closing
  before_valid int,
  before_satisfied int,
  after_valid int,
  after_satisfied int,
  primary key (city_id, id),
  check (until_day >= from_day)
);
create index campaign_call_due on campaign (city_id, next_call_on) where state = 'running';
create index campaign_newest on campaign (city_id, at desc, id desc);
select app.protect('campaign', 'write');

create table campaign_target (
  city_id int not null,
  id uuid not null,
  version int not null,
  -- open: the unit is at it; reported: the unit says it is resolved; resolved: somebody else found that it is; dropped: not to be counted
  state text not null check (state in ('open', 'reported', 'resolved', 'dropped')),
  campaign_id uuid not null,
  line int not null,
  label text not null,
  place text,
  unit_id text not null,
  -- households, yuan: in the measure of the campaign's kind
  amount bigint check (amount >= 0),
  -- the appeal that it is, where it is one
  case_id uuid,
  due_on date not null,
  -- when the unit last said how far it is
  said_at timestamptz,
  resolved_on date,
  primary key (city_id, id),
  foreign key (city_id, campaign_id) references campaign (city_id, id)
);
create unique index campaign_target_line on campaign_target (city_id, campaign_id, line);
create unique index campaign_target_case on campaign_target (city_id, campaign_id, case_id) where case_id is not null;
create index campaign_target_appeal on campaign_target (city_id, case_id)
  where case_id is not null and state in ('open', 'reported');
create index campaign_target_unit on campaign_target (city_id, unit_id, campaign_id, line);
select app.protect('campaign_target', 'write');

-- What was said about a target, week by week.
create table campaign_step (
  city_id int not null,
  id uuid not null,
  target_id uuid not null,
  kind text not null check (kind in ('progress', 'reported', 'resolved', 'sent_back', 'dropped')),
  words text not null,
  by_person uuid,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, target_id) references campaign_target (city_id, id)
);
create index campaign_step_of on campaign_step (city_id, target_id, at);
select app.protect('campaign_step', 'append');

-- How far a campaign was whenever units were called for, and who had said nothing since the call before.
create table campaign_call (
  city_id int not null,
  campaign_id uuid not null,
  on_day date not null,
  targets int not null,
  resolved int not null,
  reported int not null,
  silent text[] not null,
  primary key (city_id, campaign_id, on_day),
  foreign key (city_id, campaign_id) references campaign (city_id, id)
);
select app.protect('campaign_call', 'append');

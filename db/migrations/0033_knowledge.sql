-- The knowledge base (CHECKLIST K40): what units answer to questions that come again and again. The row has what holds now;
-- every wording that was ever proposed is kept in knowledge_version.
create table knowledge_entry (
  city_id int not null,
  id uuid not null,
  version int not null,
  -- proposed: never approved; wrong: a told mistake was confirmed, it is not offered until a new wording is approved
  state text not null check (state in ('proposed', 'valid', 'due', 'expired', 'wrong', 'ended')),
  unit_id text not null,
  -- the wording that holds, and the one that waits for approval
  current_n int,
  pending_n int,
  pending_by uuid,
  last_n int not null,
  public boolean not null,
  question text not null,
  answer text not null,
  basis text not null,
  applies text,
  keywords text[] not null,
  review_on date,
  expires_on date,
  -- the review day that its keepers were reminded of
  reminded_on date,
  at timestamptz not null,
  changed_at timestamptz not null,
  doc tsvector,
  primary key (city_id, id)
);
create index knowledge_entry_unit on knowledge_entry (city_id, unit_id, state);
create index knowledge_entry_review on knowledge_entry (city_id, review_on) where state in ('valid', 'due');
create index knowledge_entry_doc on knowledge_entry using gin (doc) where doc is not null;
select app.protect('knowledge_entry', 'write');

create table knowledge_version (
  city_id int not null,
  entry_id uuid not null,
  n int not null,
  state text not null check (state in ('waiting', 'approved', 'returned')),
  public boolean not null,
  question text not null,
  answer text not null,
  basis text not null,
  applies text,
  keywords text[] not null,
  -- a last day that the matter itself has; null: the longest of the pack
  until_day date,
  by_person uuid not null,
  at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  remark text,
  primary key (city_id, entry_id, n),
  foreign key (city_id, entry_id) references knowledge_entry (city_id, id)
);
select app.protect('knowledge_version', 'write');

-- Each review that falls due, and when it was done: what upkeep is measured by.
create table knowledge_review (
  city_id int not null,
  id uuid not null,
  entry_id uuid not null,
  unit_id text not null,
  due_on date not null,
  done_on date,
  primary key (city_id, id),
  foreign key (city_id, entry_id) references knowledge_entry (city_id, id)
);
create unique index knowledge_review_open on knowledge_review (city_id, entry_id) where done_on is null;
create index knowledge_review_unit on knowledge_review (city_id, unit_id, due_on);
select app.protect('knowledge_review', 'write');

-- "This is wrong", by staff or, on public entries, by anybody; numbers and names are taken out of the words before they are kept.
create table knowledge_error (
  city_id int not null,
  id uuid not null,
  version int not null,
  state text not null check (state in ('open', 'right', 'wrong')),
  entry_id uuid not null,
  n int not null,
  unit_id text not null,
  words text not null,
  by_person uuid,
  at timestamptz not null,
  due_at timestamptz not null,
  due_on date not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, entry_id) references knowledge_entry (city_id, id)
);
create index knowledge_error_entry on knowledge_error (city_id, entry_id, at desc);
create index knowledge_error_unit on knowledge_error (city_id, unit_id, due_on);
select app.protect('knowledge_error', 'write');

-- That a wording was used: told a caller, or taken over into a written answer.
create table knowledge_use (
  city_id int not null,
  id uuid not null,
  entry_id uuid not null,
  n int not null,
  way text not null check (way in ('call', 'reply')),
  case_id uuid,
  by_person uuid not null,
  on_day date not null,
  at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, entry_id) references knowledge_entry (city_id, id)
);
create index knowledge_use_entry on knowledge_use (city_id, entry_id, on_day);
select app.protect('knowledge_use', 'append');

-- Entries that hold the words and may be offered on a day, best first; as app.search_words, only identifiers leave it.
create function app.search_knowledge(c int, q tsquery, day date, public_only boolean, bound int)
returns table (entry_id uuid, rank real)
language sql stable security definer
set search_path = public, pg_temp
as $$
  select e.id, ts_rank(e.doc, q) from knowledge_entry e
  where e.city_id = c and c = nullif(current_setting('app.city_id', true), '')::int and e.doc @@ q
    and e.state in ('valid', 'due') and e.expires_on >= day and (e.public or not public_only)
  order by 2 desc, 1 limit bound
$$;
revoke execute on function app.search_knowledge(int, tsquery, date, boolean, int) from public;
grant execute on function app.search_knowledge(int, tsquery, date, boolean, int) to bihuan_app;

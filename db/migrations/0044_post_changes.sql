-- Who got or lost which role, with a version of the pack or by a change of its list of people (CHECKLIST K145). A name is found by the
-- person; nothing else of them is here.
create table post_change (
  city_id int not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  unit_id text not null,
  before text[] not null,
  after text[] not null,
  pack_version text not null,
  primary key (city_id, id)
);
create index post_change_at on post_change (city_id, at desc, id desc);
select app.protect('post_change', 'append');

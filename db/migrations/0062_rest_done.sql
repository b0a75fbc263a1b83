-- 说好的办完了 (CHECKLIST K75): what an answer left for a day was done, said to the person as the answer was.
create table reply_rest (
  city_id int not null,
  reply_id uuid not null,
  case_id uuid not null,
  public_text text not null,
  -- as others may read it
  masked_text text not null,
  -- whether that was by the day that the answer named
  on_time boolean not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (city_id, reply_id),
  foreign key (city_id, reply_id) references reply (city_id, id)
);
create index reply_rest_of on reply_rest (city_id, case_id);
select app.protect('reply_rest', 'append');

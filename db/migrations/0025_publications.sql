-- The open data of a publication (docs/adr/0025): its lines, gzip, a few thousand to a row so that a reader streams them.
create table publication_facts (
  city_id int not null,
  publication_id uuid not null,
  seq int not null,
  lines int not null,
  body bytea not null,
  primary key (city_id, publication_id, seq),
  foreign key (city_id, publication_id) references ranking_publication (city_id, id)
);
select app.protect('publication_facts', 'append');
create index ranking_publication_at on ranking_publication (city_id, published_at desc, id desc);

-- In which language a person is written to; null: in that of the city.
alter table appeal add column lang text check (lang = 'en');

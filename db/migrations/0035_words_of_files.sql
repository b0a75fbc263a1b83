-- What can be read in a document that hangs on a matter: staff find the matter by it. Null: nothing to read, or not readable.
alter table file add column said text check (char_length(said) between 1 and 20000);

-- Row-level security lets no condition into this index (docs/adr/0011): what is close by is found through case_near.
drop index case_cell;

-- The ledger: append-only by grant and by trigger; sealed into a Merkle tree (RFC 9162) by a job.

create table ledger_entry (
  city_id int not null,
  id uuid not null,
  at timestamptz not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  actor text not null,
  unit_id text,
  data jsonb not null,
  primary key (city_id, id)
);
create index ledger_entry_subject on ledger_entry (city_id, subject_id, id);
select app.protect('ledger_entry', 'append');

create table ledger_leaf (
  city_id int not null,
  leaf_index bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (city_id, leaf_index),
  unique (city_id, entry_id)
);
select app.protect('ledger_leaf', 'append');

-- Hashes of complete subtrees of 256^level leaves, so that a proof reads hundreds of hashes, not millions.
create table ledger_tile (
  city_id int not null,
  level int not null,
  tile_index bigint not null,
  hash bytea not null,
  primary key (city_id, level, tile_index)
);
select app.protect('ledger_tile', 'append');

create table ledger_head (
  city_id int not null,
  tree_size bigint not null,
  root bytea not null,
  at timestamptz not null,
  algorithm text not null,
  key_id text not null,
  signature bytea not null,
  primary key (city_id, tree_size)
);
select app.protect('ledger_head', 'append');

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name using errcode = '42501';
end $$;

set citus.enable_unsafe_triggers = on;
create trigger append_only before update or delete on ledger_entry for each row execute function app.refuse_change();
create trigger append_only before update or delete on ledger_leaf for each row execute function app.refuse_change();
create trigger append_only before update or delete on ledger_tile for each row execute function app.refuse_change();
create trigger append_only before update or delete on ledger_head for each row execute function app.refuse_change();
create trigger no_truncate before truncate on ledger_entry for each statement execute function app.refuse_change();
create trigger no_truncate before truncate on ledger_leaf for each statement execute function app.refuse_change();
create trigger no_truncate before truncate on ledger_tile for each statement execute function app.refuse_change();
create trigger no_truncate before truncate on ledger_head for each statement execute function app.refuse_change();

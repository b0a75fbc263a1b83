-- An answer on its way to the head's signature (CHECKLIST K65 K81 K83): drafted, signed off or sent back with a remark.
create table reply_draft (
  city_id int not null,
  id uuid not null,
  case_id uuid not null,
  round int not null,
  state text not null check (state in ('waiting', 'returned', 'signed', 'dropped')),
  outcome text not null,
  cause text,
  measure text,
  public_text text not null,
  internal_note text,
  contacted boolean not null,
  publish boolean not null,
  file_ids uuid[] not null,
  by_person uuid not null,
  submitted_at timestamptz not null,
  remark text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, case_id) references case_file (city_id, id)
);
create index reply_draft_case on reply_draft (city_id, case_id, submitted_at);
select app.protect('reply_draft', 'write');
-- What the case waits for: `waiting` for the signature, `returned` to who drafted it.
alter table case_file add column sign_off text;
create index case_sign_off on case_file (city_id, unit_id, due_at, id) where closed_at is null and sign_off = 'waiting';
-- What was done, and under whose name the answer left.
alter table reply add column measure text;
alter table reply add column signed_by uuid;
create index reply_at_outcome on reply (city_id, outcome, at desc, id desc);

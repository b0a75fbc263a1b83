-- A scheme that two people approved in the laboratory: from its day on it takes the place of the pack's own. A row is written once;
-- a withdrawal before the day is the only thing that changes it.
create table scheme_version (
  city_id int not null,
  draft_id uuid not null,
  scheme text not null,
  version text not null,
  base text not null,
  effective_from date not null,
  digest text not null,
  body text not null,
  proposed_by uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (city_id, draft_id)
);
create unique index scheme_version_once on scheme_version (city_id, scheme, version) where withdrawn_at is null;
create unique index scheme_version_day on scheme_version (city_id, scheme, effective_from) where withdrawn_at is null;
select app.protect('scheme_version', 'write');

-- A draft that is approved can be withdrawn before its day: asked for by one, decided by another.
alter table scheme_draft drop constraint scheme_draft_state_check;
alter table scheme_draft add constraint scheme_draft_state_check
  check (state in ('draft', 'proposed', 'approved', 'refused', 'withdrawing', 'withdrawn'));
alter table scheme_draft
  add column withdraw_words text,
  add column withdraw_by uuid,
  add column withdraw_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz;

-- The history of settings (CHECKLIST K145) reads a few entries out of very many.
drop index ledger_entry_settings;
create index ledger_entry_settings on ledger_entry (city_id, at desc, id desc)
  where act in ('schemeDraft.propose', 'schemeDraft.approve', 'schemeDraft.refuse', 'schemeDraft.withdraw',
    'schemeDraft.confirmWithdrawal', 'schemeDraft.keep', 'model.use', 'model.refuse', 'gateway.set', 'power.lend', 'power.revoke',
    'absence.plan', 'absence.end', 'person.leave');

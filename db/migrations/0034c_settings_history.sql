-- The history of settings (CHECKLIST K145) reads a few entries out of very many.
create index ledger_entry_settings on ledger_entry (city_id, at desc, id desc)
  where act in ('schemeDraft.propose', 'schemeDraft.approve', 'schemeDraft.refuse', 'model.use', 'model.refuse', 'gateway.set',
    'power.lend', 'power.revoke');

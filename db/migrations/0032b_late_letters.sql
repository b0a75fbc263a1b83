-- A letter that is not answered in time raises a slip; a leader sends a report back to be written anew (SPEC F13).
alter table slip drop constraint slip_origin_check;
alter table slip add constraint slip_origin_check
  check (origin in ('mark', 'unread', 'unanswered', 'hand', 'count', 'letter'));
alter table report_instruction drop constraint report_instruction_kind_check;
alter table report_instruction add constraint report_instruction_kind_check check (kind in ('order', 'read', 'back'));

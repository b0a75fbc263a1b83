-- An answer that is not the end of the matter names the day until which the rest is done (CHECKLIST K75).
alter table reply add column until date;
alter table reply_draft add column until date;

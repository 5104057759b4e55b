-- 报办公室补登: who was typed on a phone and came in after the roll was published is put on it by a correction, which is the office's.
alter table given_up_entry drop constraint given_up_entry_reason_check;
alter table given_up_entry add constraint given_up_entry_reason_check
  check (reason in ('registered-elsewhere', 'not-eligible', 'entered-twice', 'entered-wrongly', 'handed-to-office', 'other'));

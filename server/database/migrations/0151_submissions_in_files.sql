-- 上报件、撤回和批复 go between installations as signed files too.
alter table received_file drop constraint received_file_kind_check;
alter table received_file add constraint received_file_kind_check
  check (kind in ('sheet-order', 'sheet', 'submission', 'submission-withdrawal', 'submission-answer'));

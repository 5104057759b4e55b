-- 设备报失以后的发票: who looked at the marked register before each of them; how many of a round went so, and without names, is fixed with its close, for who came is deleted.
alter table check_in add column attested_by text check (attested_by <> '');
alter table voting_round add column unnamed integer check (unnamed >= 0);
alter table voting_round add column attested integer check (attested >= 0);
alter table place_journal_line drop constraint place_journal_line_finding_check;
alter table place_journal_line add constraint place_journal_line_finding_check
  check (finding in ('clock-off', 'not-due', 'no-commission', 'not-attested', 'after-close', 'undo-unproven', 'not-undone'));
create index place_pack_of_place on place_pack (county, place, election_day);

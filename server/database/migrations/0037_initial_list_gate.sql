-- 联名不足法定人数而经会议决定仍予列入的: who, why, by which meeting. Null where nobody was kept so.
alter table initial_list add column kept jsonb;

-- 公布以前的更正 refers to no list.
alter table nominee_correction alter column list drop not null;

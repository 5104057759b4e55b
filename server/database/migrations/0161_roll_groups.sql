-- 选民小组 on a published roll, where the office has decided that rolls show it; frozen with the roll.
alter table roll_entry add column voter_group text;

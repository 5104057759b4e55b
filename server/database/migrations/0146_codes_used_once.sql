-- 复核口令 are used once: a check for each that was told, in their order, and how many are used up. What was told before holds no more; who joined asks again.
alter table place_pack_second drop column code_check;
alter table place_pack_second add column code_checks text[] not null default '{}';
alter table place_pack_second add column used integer not null default 0 check (used >= 0);

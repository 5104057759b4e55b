-- 手机时间不可信的录入: how many entries of a register say that they were typed before it was taken, or after they came.
alter table taken_register add column clock_off integer not null default 0 check (clock_off >= 0);

-- 无效或者没有选足的原因, as the committee recorded it; a vote that the committee itself declared void.
alter table result add column cause text;
alter table result add column declared_void boolean not null default false;
alter table result add check (not declared_void or (not valid and cause is not null));

-- Jobs in the order in which they were asked for: the clock of a rehearsal is moved, and two of them do not agree about what came first.
alter table job add column number bigint;
update job set number = ordered.number
  from (select county, id, row_number() over (order by created_at, id) as number from job) ordered
  where job.county = ordered.county and job.id = ordered.id;
alter table job alter column number set not null;
alter table job alter column number add generated always as identity;
select setval(pg_get_serial_sequence('job', 'number'), coalesce(max(number), 0) + 1, false) from job;

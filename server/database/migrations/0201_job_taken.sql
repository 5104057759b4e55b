-- How often a job was taken up: what loses its connection to the database every time is given up.
alter table job add column taken smallint not null default 0;

-- Of an import: people who are registered and still to be looked for among the others, a chunk of its lines each. What they are compared by lies in the staging
-- table until it enters linkage_record; it used to be copied to a table of its own, and deleted there, for every person.
create table import_chunk (
  county text not null,
  import uuid not null,
  first_line integer not null,
  last_line integer not null,
  persons uuid[] not null,
  primary key (county, import, first_line)
);
alter table import_chunk enable row level security;
create policy import_chunk_scope on import_chunk using (county = (select scope_county()));

insert into linkage_record (county, person, name_day, surname_day, last_day, name_year, name_birthday, phone, name_household, name, household, day, sound, record)
select county, person, keys[1], keys[2], keys[3], keys[4], keys[5], keys[6], keys[7], keys[8], keys[9], keys[10], keys[11], record
from linkage_unchecked where record is not null
on conflict do nothing;
insert into import_chunk (county, import, first_line, last_line, persons)
select county, import, 0, 0, array_agg(person order by person) from linkage_unchecked group by county, import;
drop table linkage_unchecked;

-- The last four characters of an identity number, hashed with a key of its own: whoever has only those at hand finds his
-- voter, and the database alone does not tell them. Numbers written before this file have none.
alter table person_identifier add column tail_hash bytea;
create index person_identifier_tail on person_identifier (county, tail_hash);
alter table import_row add column identifier_tail_hash bytea;

create index person_by_birth on person (county, birth_date, id);

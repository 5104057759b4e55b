-- Linkage records of imported people enter their table while the next chunk of the file is registered; until then they lie here.
alter table linkage_unchecked add column keys integer[];
alter table linkage_unchecked add column record bytea;

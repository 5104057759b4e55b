-- A chunk whose people are where others look, and no longer in the staging table: rows of its lines that are mended later are rows like any other.
alter table import_chunk add column is_entered boolean not null default false;
-- Somebody of it stood in this county's register before. Of a chunk of newcomers nobody need be looked for where he is written down.
alter table import_chunk add column has_known boolean not null default true;

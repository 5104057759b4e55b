-- Of each registration's eleven index entries most were for what is seldom looked for. What several keys have in common leads an index that serves all
-- of them; who is registered under a sound number is still found by one entry each.
alter table linkage_record add column day integer;
alter table linkage_record add column sound integer;

drop index linkage_name_day, linkage_surname_day, linkage_last_day, linkage_name_year, linkage_name_birthday, linkage_name;
create index linkage_day on linkage_record (day, name_day);
create index linkage_sound on linkage_record (sound, name);

-- Whom the program completes at its next start: the keys are not the database's to make (live-check/complete-records.ts).
create index linkage_incomplete on linkage_record (county, person) where sound is null;

-- A name has two or three characters, of which trigrams find nothing but whole names of three: it cost a third of what is written of a person.
drop index person_name;

-- Whoever is analyzing a table already, or clearing it up, is not waited for.
create or replace function analyze_after_bulk() returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  begin
    analyze (skip_locked) import_row, person, person_identifier, identifier_claim, registration, roll_entry, linkage_record;
  end $$;

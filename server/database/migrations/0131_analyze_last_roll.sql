-- 上届名单 too: taken for empty it was gone through once for every voter, by whoever asked what is still to be explained.
create or replace function analyze_after_bulk() returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  begin
    analyze (skip_locked) import_row, person, person_identifier, identifier_claim, registration, roll_entry, last_roll_entry, linkage_record;
  end $$;

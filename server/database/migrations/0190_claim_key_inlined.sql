-- What claims a number: its hash; where two bear it by decision, each his own. Cast instead of converted, which depends on the database's encoding: so the
-- planner puts it in place, and nobody calls a function for every claim. It says the same of everybody.
create or replace function claim_key(hash bytea, person uuid, is_shared boolean) returns bytea
  language sql immutable parallel safe
  as $$ select case when is_shared then sha256(hash || person::text::bytea) else hash end $$;

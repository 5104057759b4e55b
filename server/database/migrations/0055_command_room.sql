-- 指挥室: how far the ledgers of the counties below a place have come, so that a superior office asks only those counties that have something new.
create function ledger_lengths_within(digits text) returns table (county text, length bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select area.code, coalesce((select max(p.position) from ledger_position p where p.ledger = area.code), 0)
    from area where area.kind = 'county' and starts_with(area.code, digits) order by area.code
  $$;

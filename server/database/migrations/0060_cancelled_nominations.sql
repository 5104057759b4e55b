-- 撤销提名登记: what was entered by mistake stays to be seen, with whom it named; it nominates nobody any more.
alter table nomination
  add column cancelled_on date,
  -- 差错, its explanation, the names that it had.
  add column cancelled jsonb,
  add column cancelled_entry uuid,
  add check ((cancelled_on is null) = (cancelled is null) and (cancelled_on is null) = (cancelled_entry is null)),
  add check (cancelled_on is null or listed_in is null);

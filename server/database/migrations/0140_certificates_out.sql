-- 没有收回的选民资格证明 of these people: whichever township issued one, every office of the county is told before it puts somebody onto a roll again.
create function certificates_out(persons uuid[]) returns table (cycle uuid, person uuid, number integer, issued_on date, to_office text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select k.cycle, k.person, k.number, k.issued_on, k.to_office from eligibility_certificate k
    where k.county = scope_county() and k.person = any(persons) and k.state in ('issued', 'registered')
  $$;

-- Everybody of the county who has one, for a file that names thousands.
create function certified_numbers(of_cycle uuid) returns table (hash bytea)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select i.hash from eligibility_certificate k join person_identifier i on i.county = k.county and i.person = k.person
    where k.county = scope_county() and k.cycle = of_cycle and k.state in ('issued', 'registered')
  $$;

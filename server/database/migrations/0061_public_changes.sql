-- For everybody: whoever was taken off the published formal list, as the notice says it; and who came to the initial list in a supplement.
create function public_removed_candidates(of_county text, of_constituency uuid)
  returns table (name text, ground text, removed_on date)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select r.record ->> 'name', r.record ->> 'ground', (r.record ->> 'removedOn')::date
    from formal_removal r
    join formal_list list on list.county = r.county and list.constituency = r.constituency and list.id = r.list
      and list.published_on is not null
    where r.county = of_county and r.constituency = of_constituency
    order by r.ordinal
  $$;

create function public_supplements(of_county text, of_constituency uuid)
  returns table (candidate uuid, published_on date)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select c.id, list.published_on
    from initial_candidate c
    join initial_list list on list.county = c.county and list.id = c.listed_in
    where c.county = of_county and c.constituency = of_constituency and c.excluded_by is null
      and list.published_on > (select min(l.published_on) from initial_list l
        where l.county = c.county and l.constituency = c.constituency)
  $$;

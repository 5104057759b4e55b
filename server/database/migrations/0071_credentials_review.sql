-- 代表资格审查报告: of the committee to the standing committee, or to the presidium of a township; then what that body decided on it.
create table credentials_report (
  county text not null,
  id uuid not null,
  election uuid not null,
  area text not null,
  number integer not null check (number > 0),
  -- 代表资格审查委员会的会议.
  meeting jsonb not null,
  -- Findings and what was put off, as they stand in the record.
  findings jsonb not null,
  postponed jsonb not null,
  -- 常委会、主席团的会议, whose findings it did not adopt, what becomes of seats that a void election leaves.
  confirmation jsonb,
  report_entry uuid not null,
  confirmation_entry uuid,
  primary key (county, id),
  unique (county, election, number),
  foreign key (county, election) references election (county, id),
  check ((confirmation is null) = (confirmation_entry is null))
);

-- 公布的代表名单, and its supplements.
create table deputy_list (
  county text not null,
  id uuid not null,
  election uuid not null,
  area text not null,
  number integer not null check (number > 0),
  published_on date not null,
  -- 第一次会议的日期; of the first list only.
  first_session date,
  entry uuid not null,
  primary key (county, id),
  unique (county, election, number),
  foreign key (county, election) references election (county, id)
);

-- 当选的人: his credentials, the report that examines them, the list that names him.
alter table elected_deputy add column credentials text not null default 'open'
  check (credentials in ('open', 'reported', 'valid', 'void'));
alter table elected_deputy add column credentials_report uuid;
alter table elected_deputy add column deputy_list uuid;
alter table elected_deputy add foreign key (county, credentials_report) references credentials_report (county, id);
alter table elected_deputy add foreign key (county, deputy_list) references deputy_list (county, id);

alter table credentials_report enable row level security;
create policy credentials_report_scope on credentials_report using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table deputy_list enable row level security;
create policy deputy_list_scope on deputy_list using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- As before; whose election was found void is not shown as elected.
create or replace function public_candidate_lists(of_county text)
  returns table (id uuid, county_name text, area_name text, level text, name text, seats bigint, election_day date, listed_on date,
    formal_on date, elected text[])
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select k.id, county.name, area.name, k.level, k.name,
      (select sum(s.seats) from seat_assignment s where s.county = k.county and s.constituency = k.id),
      coalesce(k.election_day, last.election_day), listed.on_day, f.published_on,
      (select array_agg(e.name order by e.votes desc, e.name) from elected_deputy e
        where e.county = k.county and e.constituency = k.id and e.credentials <> 'void')
    from (select c.county, c.id, c.election_day from cycle c where c.county = of_county order by c.opened_at desc, c.id limit 1) last
    join constituency k on k.county = last.county and k.cycle = last.id
    join lateral (select min(l.published_on) as on_day from initial_list l
      where l.county = k.county and l.constituency = k.id having count(*) > 0) listed on true
    left join formal_list f on f.county = k.county and f.constituency = k.id
    join area county on county.code = k.county
    join area on area.code = k.area
    order by k.level, k.area, k.number
  $$;

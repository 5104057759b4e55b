-- 介绍代表候选人: how voters were told of them, meetings with them, what they pledged, and the public pages.

-- 上届代表: as the nominee says; unknown where nobody asked him.
alter table initial_candidate add column was_deputy text not null default 'unknown'
  check (was_deputy in ('yes', 'no', 'unknown'));

create table candidate_photo (
  county text not null,
  candidate uuid not null,
  constituency uuid not null,
  area text not null,
  file uuid not null,
  type text not null,
  entry uuid not null,
  primary key (county, candidate),
  foreign key (county, candidate) references initial_candidate (county, id)
);

-- 候选人的承诺, as he gave it; who says something else gives another.
create table candidate_pledge (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  text text not null,
  given_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, candidate) references initial_candidate (county, id)
);
create index candidate_pledge_by_constituency on candidate_pledge (county, constituency, given_on);

-- 介绍: by the committee, or by nominators in the meetings of voter groups.
create table introduction_record (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  means text not null check (means in ('sheets', 'media', 'voters-meeting', 'group-meeting')),
  made_by text not null check (made_by in ('committee', 'nominators')),
  made_on date not null,
  note text not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id),
  check (made_by = 'committee' or means = 'group-meeting')
);
create index introduction_record_by_constituency on introduction_record (county, constituency, made_on);

-- 选民要求见面: that it was asked for and by how many, never by whom.
create table meeting_request (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  received_on date not null,
  voters integer not null check (voters > 0),
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index meeting_request_by_constituency on meeting_request (county, constituency, received_on);

-- 候选人与选民见面.
create table candidate_meeting (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  held_on date not null,
  starts_at time not null,
  place text not null,
  -- What the voters asked for; null where the committee holds it without being asked.
  request uuid,
  candidates uuid[] not null check (cardinality(candidates) > 0),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  voters_present integer check (voters_present >= 0),
  candidates_present uuid[],
  cancelled_reason text,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id),
  check ((state = 'held') = (voters_present is not null) and (state = 'held') = (candidates_present is not null)),
  check ((state = 'cancelled') = (cancelled_reason is not null))
);
create index candidate_meeting_by_constituency on candidate_meeting (county, constituency, held_on);

-- 提问和答复: who asked stands nowhere.
create table meeting_question (
  county text not null,
  meeting uuid not null,
  number integer not null check (number > 0),
  area text not null,
  question text not null,
  answered_by uuid,
  answer text not null,
  primary key (county, meeting, number),
  foreign key (county, meeting) references candidate_meeting (county, id)
);

alter table candidate_photo enable row level security;
create policy candidate_photo_scope on candidate_photo using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table candidate_pledge enable row level security;
create policy candidate_pledge_scope on candidate_pledge using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table introduction_record enable row level security;
create policy introduction_record_scope on introduction_record using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table meeting_request enable row level security;
create policy meeting_request_scope on meeting_request using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table candidate_meeting enable row level security;
create policy candidate_meeting_scope on candidate_meeting using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table meeting_question enable row level security;
create policy meeting_question_scope on meeting_question using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- For everybody: where candidates of the last cycle are published.
create function public_candidate_counties() returns table (county text, name text, election_day date)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select last.county, area.name, last.election_day
    from (select distinct on (c.county) c.county, c.id, c.election_day from cycle c order by c.county, c.opened_at desc, c.id) last
    join area on area.code = last.county
    where exists (select from constituency k where k.county = last.county and k.cycle = last.id
      and k.stage in ('initial-published', 'formal-fixed', 'formal-published'))
    order by last.county
  $$;

-- For everybody, of one county's last cycle: the constituencies whose candidates are published, and who was elected once that is announced.
create function public_candidate_lists(of_county text)
  returns table (id uuid, county_name text, area_name text, level text, name text, seats bigint, election_day date, listed_on date,
    formal_on date, elected text[])
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select k.id, county.name, area.name, k.level, k.name,
      (select sum(s.seats) from seat_assignment s where s.county = k.county and s.constituency = k.id),
      coalesce(k.election_day, last.election_day), listed.on_day, f.published_on,
      (select array_agg(e.name order by e.votes desc, e.name) from elected_deputy e where e.county = k.county and e.constituency = k.id)
    from (select c.county, c.id, c.election_day from cycle c where c.county = of_county order by c.opened_at desc, c.id limit 1) last
    join constituency k on k.county = last.county and k.cycle = last.id
    join lateral (select min(l.published_on) as on_day from initial_list l
      where l.county = k.county and l.constituency = k.id having count(*) > 0) listed on true
    left join formal_list f on f.county = k.county and f.constituency = k.id
    join area county on county.code = k.county
    join area on area.code = k.area
    order by k.level, k.area, k.number
  $$;

-- For everybody: the published candidates of one constituency with what was published of them. Once the formal list is out, those on it.
create function public_candidates(of_county text, of_constituency uuid)
  returns table (id uuid, name text, sex text, ethnicity text, born_in text, education text, politics text, occupation text,
    list_order integer, has_photo boolean, pledges jsonb)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select c.id, c.name, c.sex, c.ethnicity, to_char(c.birth_date, 'YYYY-MM'), c.education, c.politics, c.occupation, f.list_order,
      exists (select from candidate_photo p where p.county = c.county and p.candidate = c.id),
      coalesce((select jsonb_agg(jsonb_build_object('text', p.text, 'givenOn', p.given_on) order by p.given_on, p.id)
        from candidate_pledge p where p.county = c.county and p.candidate = c.id), '[]')
    from initial_candidate c
    left join formal_list list on list.county = c.county and list.constituency = c.constituency and list.published_on is not null
    left join formal_candidate f on f.county = c.county and f.constituency = list.constituency and f.candidate = c.id
    where c.county = of_county and c.constituency = of_constituency and c.listed_in is not null and c.excluded_by is null
      and (list.constituency is null or f.candidate is not null)
  $$;

create function public_candidate_photo(of_county text, of_candidate uuid)
  returns table (constituency uuid, file uuid, type text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select p.constituency, p.file, p.type from candidate_photo p
    where p.county = of_county and p.candidate = of_candidate
      and exists (select from public_candidates(of_county, p.constituency) shown where shown.id = of_candidate)
  $$;

-- For everybody: the meetings of one constituency that are still to be held.
create function public_candidate_meetings(of_county text, of_constituency uuid)
  returns table (held_on date, starts_at text, place text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select m.held_on, to_char(m.starts_at, 'HH24:MI'), m.place from candidate_meeting m
    where m.county = of_county and m.constituency = of_constituency and m.state = 'planned' order by m.held_on, m.starts_at
  $$;

-- 代表候选人的提出.

create table nomination (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  kind text not null check (kind in ('organisations', 'voters')),
  organisations text[] not null default '{}',
  received_on date not null,
  -- Publication that first showed it.
  listed_in uuid,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index nomination_by_constituency on nomination (county, constituency);

create table nominator (
  county text not null,
  nomination uuid not null,
  person uuid not null,
  area text not null,
  persons_named integer not null,
  primary key (county, nomination, person)
);
create index nominator_by_person on nominator (county, person);

-- 初步代表候选人: one person, however many nominations name him.
create table initial_candidate (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  name text not null,
  sex text not null,
  birth_date date not null,
  ethnicity text not null,
  education text not null,
  politics text not null,
  occupation text not null,
  group_of text not null check (group_of in ('official', 'enterprise-head', 'professional', 'worker-farmer', 'other')),
  -- Publication that first listed him; null until then.
  listed_in uuid,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index initial_candidate_by_constituency on initial_candidate (county, constituency);

create table nomination_nominee (
  county text not null,
  nomination uuid not null,
  candidate uuid not null,
  primary key (county, nomination, candidate)
);

-- The initial list, and its supplements (补充公布) where nominations came in after it.
create table initial_list (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  published_on date not null,
  entry uuid not null,
  primary key (county, id)
);
create index initial_list_by_constituency on initial_list (county, constituency);

create table formal_list (
  county text not null,
  constituency uuid not null,
  area text not null,
  basis text not null check (basis in ('within-range', 'larger-number-of-voters')),
  meeting jsonb not null,
  fixed_on date not null,
  fixed_entry uuid not null,
  published_on date,
  published_entry uuid,
  primary key (county, constituency)
);

-- 正式代表候选人.
create table formal_candidate (
  county text not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  list_order integer not null,
  primary key (county, constituency, candidate),
  foreign key (county, candidate) references initial_candidate (county, id)
);

alter table nomination enable row level security;
create policy nomination_scope on nomination using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table nominator enable row level security;
create policy nominator_scope on nominator using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table initial_candidate enable row level security;
create policy initial_candidate_scope on initial_candidate using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table nomination_nominee enable row level security;
create policy nomination_nominee_scope on nomination_nominee using (county = (select scope_county()));
alter table initial_list enable row level security;
create policy initial_list_scope on initial_list using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table formal_list enable row level security;
create policy formal_list_scope on formal_list using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table formal_candidate enable row level security;
create policy formal_candidate_scope on formal_candidate using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 选举结果.

create table result (
  county text not null,
  round uuid not null,
  area text not null,
  valid boolean not null,
  elected jsonb not null,
  next jsonb,
  vacant integer not null,
  reasons jsonb not null,
  undecided jsonb not null,
  decided_entry uuid not null,
  meeting jsonb,
  confirmed_entry uuid,
  published_on date,
  published_entry uuid,
  primary key (county, round),
  foreign key (county, round) references voting_round (county, id)
);

create table elected_deputy (
  county text not null,
  id uuid not null,
  election uuid not null,
  constituency uuid not null,
  area text not null,
  round uuid not null,
  name text not null,
  candidate uuid,
  votes integer not null,
  primary key (county, id),
  foreign key (county, election) references election (county, id)
);

alter table result enable row level security;
create policy result_scope on result using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table elected_deputy enable row level security;
create policy elected_deputy_scope on elected_deputy using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

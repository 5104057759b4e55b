-- 第一次会议: when each newly elected congress meets. A date that is set anew stands beside the earlier one; what was held is recorded once.
create table first_session (
  county text not null,
  id uuid not null,
  election uuid not null,
  area text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  venue text not null,
  -- 召集的机关: 上届人大常委会, 上届主席团.
  called_by text not null,
  document text not null,
  is_held boolean not null,
  recorded_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, election) references election (county, id)
);
create index first_session_by_election on first_session (county, election, entry);
create unique index first_session_held on first_session (county, election) where is_held;

alter table first_session enable row level security;
create policy first_session_scope on first_session using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 不列入代表候选人名单的决定: kept for ever, with its ground.

create table exclusion (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  ground text not null
    check (ground in ('too-few-nominators', 'not-eligible', 'foreign-funding', 'declined', 'died')),
  explanation text not null,
  document text not null,
  meeting jsonb not null,
  decided_on date not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, candidate),
  foreign key (county, constituency) references constituency (county, id),
  foreign key (county, candidate) references initial_candidate (county, id)
);

-- The decision by which he was left off; null while he may stand.
alter table initial_candidate add column excluded_by uuid;

alter table exclusion enable row level security;
create policy exclusion_scope on exclusion using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

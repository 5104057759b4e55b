-- 抽样审计: what was fixed before the dice were thrown, the throws, how often was drawn, the verdict.
create table count_audit (
  county text not null,
  round uuid not null,
  number integer not null check (number > 0),
  area text not null,
  risk_percent integer not null check (risk_percent between 1 and 20),
  method text not null check (method in ('by-weight', 'evenly')),
  announced jsonb not null,
  write_in_groups jsonb not null,
  throws text,
  thrown_on date,
  thrown_at_place text,
  -- 在场的人, by name: they stand in no ledger.
  witnesses text[],
  draws integer not null default 0 check (draws >= 0),
  verdict text check (verdict in ('stop', 'full-recount')),
  entry uuid not null,
  primary key (county, round, number),
  foreign key (county, round) references voting_round (county, id),
  check ((throws is null) = (draws = 0) and (verdict is null or throws is not null))
);

-- 复点: each by two people who do not see the figures of the first count; a third person where they differ.
create table audit_recount (
  county text not null,
  round uuid not null,
  number integer not null,
  area text not null,
  bundle integer not null,
  copy integer not null check (copy in (1, 2, 3)),
  account uuid not null references account (id),
  sheet jsonb not null,
  entered_at timestamptz not null,
  entry uuid not null,
  primary key (county, round, number, bundle, copy),
  foreign key (county, round, number) references count_audit (county, round, number)
);

alter table count_audit enable row level security;
create policy count_audit_scope on count_audit using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table audit_recount enable row level security;
create policy audit_recount_scope on audit_recount using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

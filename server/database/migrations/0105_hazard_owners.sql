-- 风险的责任人和历史: hazards are computed from the rules; kept is what was seen of each, who was to see to it and until when, and since when it is gone.
create table hazard (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  -- What it is about: its kind, of a late step the rule, and the constituency or the congress.
  key text not null,
  kind text not null,
  level text not null check (level in ('county', 'township')),
  area text not null references area (code),
  name text not null,
  due_on date,
  found_on date not null,
  -- 责任人: kept here, never in the ledger.
  responsible text,
  deadline date,
  settled_on date check (settled_on >= found_on),
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  check ((responsible is null) = (deadline is null))
);
-- What comes up again after it was settled is one more row.
create unique index hazard_open on hazard (county, cycle, key) where settled_on is null;

alter table hazard enable row level security;
create policy hazard_scope on hazard using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

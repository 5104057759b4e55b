-- 销毁选票: the decision of the organ that has them, and that it was carried out.
create table ballot_destruction (
  county text not null,
  id uuid not null,
  election uuid not null,
  area text not null references area (code),
  -- 作出决定的机关.
  organ text not null,
  document text not null,
  decided_on date not null,
  destroy_on date not null,
  -- 监销人, by name: they stand in no ledger.
  supervisors text[] not null check (cardinality(supervisors) >= 2),
  entry uuid not null,
  destroyed_on date check (destroyed_on >= destroy_on),
  method text,
  record_entry uuid,
  primary key (county, id),
  unique (county, election),
  foreign key (county, election) references election (county, id),
  check ((destroyed_on is null) = (method is null) and (destroyed_on is null) = (record_entry is null))
);

alter table ballot_destruction enable row level security;
create policy ballot_destruction_scope on ballot_destruction using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

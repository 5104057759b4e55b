-- 选区归属: what belongs to a constituency, as rules about addresses, and whom a person was put somewhere by hand.

-- 选区范围规则.
create table address_rule (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  constituency uuid not null,
  kind text not null check (kind in
    ('village', 'community', 'house-numbers', 'buildings', 'unit', 'school', 'voter-group')),
  name text not null,
  parity text not null check (parity in ('all', 'odd', 'even')),
  low integer check (low > 0),
  high integer check (high > 0),
  written_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id) on delete cascade,
  check (low <= high)
);
create index address_rule_by_constituency on address_rule (county, constituency);

-- 单位或者学校 of a voter, kept where constituencies are drawn by units.
create table voter_unit (
  county text not null,
  person uuid not null,
  area text not null,
  unit text not null,
  primary key (county, person),
  foreign key (county, person) references person (county, id) on delete cascade
);

-- 由人指定的选区: rules move nobody away from where a person has put him.
create table hand_placement (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  person uuid not null,
  constituency uuid not null,
  area text not null,
  reason text not null,
  entry uuid not null,
  primary key (county, cycle, level, person)
);

alter table import_row add column unit text;
-- A person has named the constituency of this row.
alter table import_row add column is_by_hand boolean not null default false;

alter table address_rule enable row level security;
-- Where its constituency is; that table's own policy says which those are.
create policy address_rule_scope on address_rule using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from constituency c
    where c.county = address_rule.county and c.id = address_rule.constituency)));
alter table voter_unit enable row level security;
create policy voter_unit_scope on voter_unit using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table hand_placement enable row level security;
create policy hand_placement_scope on hand_placement using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

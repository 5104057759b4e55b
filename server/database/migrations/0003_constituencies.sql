-- 选区划分: two separate sets of constituencies, and which constituency every seat belongs to.

create table constituency (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  election uuid not null,
  level text not null check (level in ('county', 'township')),
  area text not null references area (code),
  number integer not null,
  name text not null,
  kind text not null check (kind in ('residence', 'unit', 'joint', 'armed-forces', 'farm-or-forestry', 'prison')),
  boundaries text not null,
  population integer not null check (population >= 0),
  election_day date,
  stage text not null default 'drawn' check (stage in
    ('drawn', 'roll-published', 'initial-published', 'formal-fixed', 'formal-published')),
  primary key (county, id),
  unique (county, election, number),
  foreign key (county, election) references election (county, id)
);
create index constituency_by_cycle on constituency (county, cycle, level, number);

-- A seat belongs to a constituency, or is recorded vacant with its reason.
create table seat_assignment (
  county text not null,
  id uuid not null,
  election uuid not null,
  category uuid not null,
  constituency uuid,
  seats integer not null check (seats > 0),
  vacant_reason text,
  primary key (county, id),
  check ((constituency is null) <> (vacant_reason is null)),
  foreign key (county, election) references election (county, id),
  foreign key (county, category) references seat_category (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index seat_assignment_by_constituency on seat_assignment (county, constituency);

alter table constituency enable row level security;
create policy constituency_scope on constituency using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table seat_assignment enable row level security;
create policy seat_assignment_scope on seat_assignment using (county = (select scope_county()));

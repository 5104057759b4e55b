-- 三增三减. The last term's roll as it was taken for this cycle, each movement since with its evidence, and the nightly sums.

create table last_roll (
  county text not null,
  cycle uuid not null,
  -- Of a cycle in this database; or everyone who was on this register when it was taken, after the old roll was imported.
  previous_cycle uuid,
  last_election_day date not null,
  document text not null,
  persons integer not null,
  taken_on date not null,
  entry uuid not null,
  primary key (county, cycle)
);

create table last_roll_entry (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  person uuid not null,
  -- Of this cycle; null where the old one has none that corresponds to it.
  constituency uuid,
  area text not null,
  primary key (county, cycle, level, person),
  foreign key (county, cycle) references last_roll (county, cycle)
);
create index last_roll_entry_constituency on last_roll_entry (county, constituency);

create table roll_change (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  person uuid not null,
  -- Null where he left a constituency that is no more.
  constituency uuid,
  area text not null,
  change text not null check (change in ('moved-in', 'turned-18', 'rights-restored', 'uncontactable-asks', 'missed',
    'moved-out', 'died', 'deprived', 'found-unable', 'suspended', 'nationality-lost', 'uncontactable', 'wrong')),
  document text not null,
  -- The act that recorded it took him off the roll: then its withdrawal puts him back.
  struck boolean not null default false,
  recorded_on date not null,
  entry uuid not null,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_entry uuid,
  primary key (county, id)
);
create unique index roll_change_standing on roll_change (county, cycle, level, person, change)
  where withdrawn_on is null;
create index roll_change_constituency on roll_change (county, constituency) where withdrawn_on is null;

-- 夜间核算, one a night and cycle.
create table roll_balance (
  county text not null,
  cycle uuid not null,
  counted_on date not null,
  counted_at timestamptz not null,
  constituencies integer not null,
  closed integer not null,
  last integer not null,
  added integer not null,
  removed integer not null,
  now integer not null,
  unexplained integer not null,
  primary key (county, cycle, counted_on)
);

alter table last_roll enable row level security;
create policy last_roll_scope on last_roll using (county = (select scope_county()));
alter table last_roll_entry enable row level security;
create policy last_roll_entry_scope on last_roll_entry using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table roll_change enable row level security;
create policy roll_change_scope on roll_change using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table roll_balance enable row level security;
create policy roll_balance_scope on roll_balance using (county = (select scope_county()));

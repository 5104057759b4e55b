-- 封存选票: what became of the ballots and tally sheets of a round after its result was published.
create table ballot_sealing (
  county text not null,
  id uuid not null,
  round uuid not null,
  area text not null,
  sealed_on date not null,
  -- 存放的地点.
  kept_at text not null,
  -- 封存人、在场的监票人, by name: they stand in no ledger.
  sealed_by text not null,
  witnesses text[] not null,
  -- 账上的张数 on that day: found in the boxes; spoiled and left over.
  used integer not null,
  spoiled integer not null,
  unused integer not null,
  -- 不相符的原因, where what was sealed is not what the counts and accounts say.
  reason text,
  entry uuid not null,
  primary key (county, id),
  unique (county, round),
  foreign key (county, round) references voting_round (county, id)
);

create table sealed_package (
  county text not null,
  sealing uuid not null,
  number integer not null check (number > 0),
  contents text not null check (contents in ('used', 'spoiled', 'unused', 'sheets')),
  count integer not null check (count > 0),
  -- 封签号.
  seal text not null,
  primary key (county, sealing, number),
  unique (county, sealing, seal),
  foreign key (county, sealing) references ballot_sealing (county, id)
);

alter table ballot_sealing enable row level security;
create policy ballot_sealing_scope on ballot_sealing using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table sealed_package enable row level security;
create policy sealed_package_scope on sealed_package using (county = (select scope_county()));

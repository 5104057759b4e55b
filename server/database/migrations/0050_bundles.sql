-- 捆: the ballots of all boxes of a round, pooled and made into bundles for the counting tables. What the paper of a bundle says is in its sheet once
-- two people agree; a corrected one is a new session that names the one before.
create table ballot_bundle (
  county text not null,
  round uuid not null,
  area text not null,
  number integer not null check (number > 0),
  counting_table integer not null check (counting_table > 0),
  ballots integer not null check (ballots >= 0),
  session integer not null default 1 check (session > 0),
  follows jsonb,
  sheet jsonb,
  photo uuid,
  photo_type text,
  entry uuid not null,
  primary key (county, round, number),
  foreign key (county, round) references voting_round (county, id)
);

create table bundle_entry (
  county text not null,
  round uuid not null,
  area text not null,
  bundle integer not null,
  session integer not null,
  copy integer not null check (copy in (1, 2, 3)),
  account uuid not null references account (id),
  sheet jsonb not null,
  entered_at timestamptz not null,
  entry uuid not null,
  primary key (county, round, bundle, session, copy),
  foreign key (county, round, bundle) references ballot_bundle (county, round, number)
);

-- 认定的另选他人, and what was decided about ballots that the bundles hold and the boxes did not, or the other way round.
alter table round_count add column write_in_groups jsonb;
alter table round_count add column difference jsonb;

alter table ballot_bundle enable row level security;
create policy ballot_bundle_scope on ballot_bundle using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table bundle_entry enable row level security;
create policy bundle_entry_scope on bundle_entry using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 投票: places, rounds, check-in, ballots found in the boxes, the count on paper entered twice.

create table polling_place (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null,
  kind text not null check (kind in ('station', 'meeting', 'mobile-box')),
  name text not null,
  address text not null,
  opens_at time not null,
  closes_at time not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id)
);

-- Whose voters vote here. A voter's place is the one of his township constituency, or, where he votes at
-- county level only, of his county constituency.
create table polling_place_constituency (
  county text not null,
  place uuid not null,
  constituency uuid not null,
  primary key (county, place, constituency)
);

create table polling_staff (
  county text not null,
  id uuid not null,
  place uuid not null,
  name text not null,
  duty text not null check (duty in ('presiding', 'scrutineer', 'teller', 'clerk')),
  primary key (county, id),
  foreign key (county, place) references polling_place (county, id)
);

-- One vote in one constituency at one level: the first round, a tie ballot, another election.
create table voting_round (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  level text not null,
  kind text not null check (kind in ('first', 'tie', 'another')),
  number integer not null,
  -- 第几次另行选举; 0 where it is none.
  other_number integer not null default 0,
  election_day date not null,
  seats integer not null,
  state text not null default 'scheduled' check (state in
    ('scheduled', 'open', 'closed', 'counted', 'decided', 'confirmed', 'published')),
  -- Fixed when the polls close.
  voters integer,
  issued integer,
  scheduled_entry uuid not null,
  closed_entry uuid,
  primary key (county, id),
  unique (county, constituency, number),
  foreign key (county, constituency) references constituency (county, id)
);

-- Whoever stands on the ballot, by name: formal candidates under their own id, a write-in of an earlier round under a
-- new one.
create table round_candidate (
  county text not null,
  round uuid not null,
  candidate uuid not null,
  name text not null,
  list_order integer not null,
  primary key (county, round, candidate)
);

create table proxy_commission (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  election_day date not null,
  area text not null,
  principal uuid not null,
  proxy uuid not null,
  reason text not null,
  channel text not null,
  consented_on date not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, election_day, principal)
);
create index proxy_commission_by_proxy on proxy_commission (county, cycle, election_day, proxy);

-- Who was handed a ballot. The ledger holds a salted commitment only; the salt goes with the row.
create table check_in (
  county text not null,
  round uuid not null,
  person uuid not null,
  place uuid not null,
  area text not null,
  by_proxy uuid,
  salt bytea not null,
  entry uuid not null,
  primary key (county, round, person)
);
create index check_in_by_place on check_in (county, place, round);

-- Each box is opened together and only the number of its ballots is checked; then ballots are pooled.
create table box_count (
  county text not null,
  round uuid not null,
  place uuid not null,
  area text not null,
  issued integer not null check (issued >= 0),
  found integer not null check (found >= 0),
  entry uuid not null,
  primary key (county, round, place)
);

create table count_entry (
  county text not null,
  round uuid not null,
  area text not null,
  copy integer not null check (copy in (1, 2, 3)),
  account uuid not null references account (id),
  sheet jsonb not null,
  entered_at timestamptz not null,
  entry uuid not null,
  primary key (county, round, copy)
);

-- The agreed count.
create table round_count (
  county text not null,
  round uuid not null,
  area text not null,
  cast_ballots integer not null,
  invalid integer not null,
  blank integer not null,
  votes jsonb not null,
  write_ins jsonb not null,
  entry uuid not null,
  primary key (county, round)
);

alter table polling_place enable row level security;
create policy polling_place_scope on polling_place using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table polling_place_constituency enable row level security;
create policy polling_place_constituency_scope on polling_place_constituency using (county = (select scope_county()));
alter table polling_staff enable row level security;
create policy polling_staff_scope on polling_staff using (county = (select scope_county()));
alter table voting_round enable row level security;
create policy voting_round_scope on voting_round using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table round_candidate enable row level security;
create policy round_candidate_scope on round_candidate using (county = (select scope_county()));
alter table proxy_commission enable row level security;
create policy proxy_commission_scope on proxy_commission using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table check_in enable row level security;
create policy check_in_scope on check_in using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table box_count enable row level security;
create policy box_count_scope on box_count using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table count_entry enable row level security;
create policy count_entry_scope on count_entry using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table round_count enable row level security;
create policy round_count_scope on round_count using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

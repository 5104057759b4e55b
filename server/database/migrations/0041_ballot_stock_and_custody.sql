-- 选票的收发: printed, delivered to places, and what of them was not put into a box. What was handed to voters is counted by check-in.
create table ballot_delivery (
  county text not null,
  id uuid not null,
  round uuid not null,
  area text not null,
  -- null: printed, not yet delivered anywhere.
  place uuid,
  count integer not null check (count > 0),
  -- 交出人、接收人; of a printing who watched it and who received it.
  given_by text not null,
  received_by text not null,
  happened_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, round) references voting_round (county, id),
  foreign key (county, place) references polling_place (county, id)
);
create index ballot_delivery_by_round on ballot_delivery (county, round);

create table ballot_account (
  county text not null,
  round uuid not null,
  place uuid not null,
  area text not null,
  -- 换领时收回的作废票, and those that nobody asked for.
  spoiled integer not null check (spoiled >= 0),
  unused integer not null check (unused >= 0),
  -- Why the figures do not balance, where they do not.
  reason text,
  entry uuid not null,
  primary key (county, round, place),
  foreign key (county, round) references voting_round (county, id),
  foreign key (county, place) references polling_place (county, id)
);

-- 票箱交接: what happened to a box on its day, step after step; what was written down stays.
create table box_custody (
  county text not null,
  place uuid not null,
  election_day date not null,
  number integer not null check (number >= 1),
  area text not null,
  step text not null check (step in ('shown-empty', 'handed-over', 'slot-sealed', 'opened', 'decided')),
  happened_at time not null,
  details jsonb not null,
  recorded_by uuid not null references account (id),
  entry uuid not null,
  primary key (county, place, election_day, number),
  foreign key (county, place) references polling_place (county, id)
);

alter table ballot_delivery enable row level security;
create policy ballot_delivery_scope on ballot_delivery using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table ballot_account enable row level security;
create policy ballot_account_scope on ballot_account using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table box_custody enable row level security;
create policy box_custody_scope on box_custody using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

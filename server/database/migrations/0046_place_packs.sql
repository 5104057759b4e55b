-- 离线登记: the list of a place's own voters on one device, and the journal that the device writes while there is no network.

create table place_pack (
  county text not null,
  id uuid not null,
  place uuid not null,
  area text not null,
  account uuid not null references account (id),
  device uuid not null,
  device_name text not null,
  election_day date not null,
  -- With which the device seals what it keeps, and the secret with which its journal begins; both under the county's data key.
  key_encrypted bytea not null,
  seed_encrypted bytea not null,
  -- By how much the device's clock was ahead of the server's when the pack was taken.
  clock_ahead_ms bigint not null,
  persons integer check (persons >= 0),
  sha256 text,
  taken_at timestamptz not null,
  synced_at timestamptz,
  -- As far as the journal has come in.
  head integer not null default 0 check (head >= 0),
  ended text check (ended in ('returned', 'lost')),
  ended_at timestamptz,
  reason text,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, place) references polling_place (county, id),
  check ((ended is null) = (ended_at is null))
);
-- One writer a place: no merge can make a second vote.
create unique index place_pack_out on place_pack (county, place) where ended is null;

-- A line of a journal that came in: its seal, by which a repeated one is known from a forged one, and what was found in it. Never whom it is about.
create table place_journal_line (
  county text not null,
  pack uuid not null,
  number integer not null check (number > 0),
  seal text not null,
  area text not null,
  finding text check (finding in ('clock-off', 'not-due', 'no-commission')),
  primary key (county, pack, number),
  foreign key (county, pack) references place_pack (county, id)
);

-- 没有记名的发票: ballots that were handed out and stand to nobody's name, because a journal was lost or says what cannot be.
create table unnamed_hand_out (
  county text not null,
  id uuid not null,
  pack uuid not null,
  round uuid not null,
  place uuid not null,
  area text not null,
  ballots integer not null check (ballots > 0),
  entry uuid not null,
  primary key (county, id),
  foreign key (county, pack) references place_pack (county, id)
);
create index unnamed_hand_out_by_round on unnamed_hand_out (county, round, place);

-- 发出的选票 of a round, at one place or at all of them.
create function ballots_handed_out(of_county text, of_round uuid, at_place uuid) returns bigint language sql stable as $$
  select (select count(*) from check_in
      where county = of_county and round = of_round and (at_place is null or place = at_place))
    + coalesce((select sum(ballots) from unnamed_hand_out
      where county = of_county and round = of_round and (at_place is null or place = at_place)), 0)::bigint
$$;

alter table place_pack enable row level security;
create policy place_pack_scope on place_pack using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table place_journal_line enable row level security;
create policy place_journal_line_scope on place_journal_line using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table unnamed_hand_out enable row level security;
create policy unnamed_hand_out_scope on unnamed_hand_out using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

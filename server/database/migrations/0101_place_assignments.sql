-- 选民分配到投票场所: where several places hand out a constituency's ballots, the one where a voter is due his. One place a voter and cycle.
create table place_assignment (
  county text not null,
  cycle uuid not null,
  person uuid not null,
  place uuid not null,
  area text not null,
  entry uuid not null,
  primary key (county, cycle, person),
  foreign key (county, place) references polling_place (county, id)
);

-- 改派投票场所: asked for while a device has the list of either place; it takes effect when both know of it.
create table place_move (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  person uuid not null,
  election_day date not null,
  from_place uuid not null,
  to_place uuid not null,
  area text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'withdrawn', 'voted', 'lost')),
  -- The pack of the place he leaves that no longer hands him ballots; the pack of the other place that has him since.
  gone_pack uuid,
  to_pack uuid,
  asked_at timestamptz not null,
  entry uuid not null,
  primary key (county, id),
  check (from_place <> to_place),
  foreign key (county, from_place) references polling_place (county, id),
  foreign key (county, to_place) references polling_place (county, id)
);
create unique index place_move_waiting on place_move (county, person) where state = 'waiting';
create index place_move_from on place_move (county, from_place);
create index place_move_to on place_move (county, to_place);

alter table place_assignment enable row level security;
create policy place_assignment_scope on place_assignment using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table place_move enable row level security;
create policy place_move_scope on place_move using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

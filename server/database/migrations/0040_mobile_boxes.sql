-- 流动票箱: where a box stops and when, and who has asked for it himself. Everybody else votes at the station, or his proxy does.

create table mobile_box_stop (
  county text not null,
  place uuid not null,
  number integer not null check (number >= 1),
  location text not null,
  arrives_at time not null,
  leaves_at time not null check (leaves_at > arrives_at),
  primary key (county, place, number),
  foreign key (county, place) references polling_place (county, id)
);

create table mobile_box_user (
  county text not null,
  election_day date not null,
  person uuid not null,
  place uuid not null,
  area text not null,
  -- The stop nearest to him, where he has named one.
  stop integer,
  reason text not null check (reason in ('ill', 'immobile', 'scattered', 'custody')),
  channel text not null check (channel in ('in-person', 'phone', 'in-writing')),
  asked_on date not null,
  entry uuid not null,
  primary key (county, election_day, person),
  foreign key (county, place) references polling_place (county, id)
);
create index mobile_box_user_by_place on mobile_box_user (county, place, election_day);

alter table mobile_box_stop enable row level security;
create policy mobile_box_stop_scope on mobile_box_stop using (county = (select scope_county()));
alter table mobile_box_user enable row level security;
create policy mobile_box_user_scope on mobile_box_user using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

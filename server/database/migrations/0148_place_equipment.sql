-- 设备物资清单 of a place and its day: planned, delivered, returned; ballots are accounted for apart.
create table place_equipment (
  county text not null,
  place uuid not null,
  election_day date not null,
  item text not null,
  planned integer not null default 0 check (planned >= 0),
  delivered integer not null default 0 check (delivered >= 0),
  returned integer not null default 0 check (returned >= 0),
  entry uuid not null,
  primary key (county, place, election_day, item),
  foreign key (county, place) references polling_place (county, id),
  check (returned <= delivered)
);
alter table place_equipment enable row level security;
create policy place_equipment_scope on place_equipment using (county = (select scope_county()));

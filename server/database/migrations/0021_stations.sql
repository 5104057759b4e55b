-- 登记站和联系: where voters register, whom the office still has to reach, and what it sent to employers, buildings and units.

-- 登记站. Whatever stands here, but for its staff, is shown to everybody.
create table registration_station (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null references area (code),
  name text not null,
  address text not null,
  telephone text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  -- 工作日或者每天.
  days text not null check (days in ('daily', 'working-days')),
  note text not null,
  staff jsonb not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id)
);

-- 每日登记数, as the station reports it; reported again, the later report stands.
create table registration_station_day (
  county text not null,
  station uuid not null,
  day date not null,
  registered integer not null check (registered >= 0),
  enquiries integer not null check (enquiries >= 0),
  entry uuid not null,
  primary key (county, station, day),
  foreign key (county, station) references registration_station (county, id)
);

-- 户籍和居住 of a voter who is not simply at home, the way he is to vote, and what is to be done next.
create table voter_contact (
  county text not null,
  cycle uuid not null,
  person uuid not null,
  status text not null check (status in ('person-away', 'household-away')),
  route text check (route in ('returns', 'proxy', 'certificate-out', 'registered-here', 'votes-at-home')),
  route_document text,
  next_step text,
  due_on date,
  recorded_on date not null,
  entry uuid not null,
  primary key (county, cycle, person),
  foreign key (county, person) references person (county, id) on delete cascade
);
create index voter_contact_due on voter_contact (county, cycle, due_on, person);

-- 联系记录: each time that somebody tried. What was said is encrypted.
create table contact_attempt (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  person uuid not null,
  means text not null check (means in ('call', 'letter', 'message', 'visit')),
  result text not null check (result in ('reached', 'no-answer', 'wrong-contact', 'word-left')),
  made_on date not null,
  note_encrypted bytea,
  account uuid not null references account (id),
  entry uuid not null,
  primary key (county, id),
  foreign key (county, person) references person (county, id) on delete cascade
);
create index contact_attempt_person on contact_attempt (county, cycle, person);

-- 通知书 to employers, buildings and units, with the list that comes back. Names of those who are missing are encrypted.
create table unit_notice (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  constituency uuid not null,
  kind text not null check (kind in ('employer', 'building', 'unit')),
  name text not null,
  address text not null,
  sent_on date not null,
  due_on date not null check (due_on >= sent_on),
  expected integer check (expected >= 0),
  received_on date,
  received_by_encrypted bytea,
  returned_on date,
  people integer check (people >= 0),
  missing integer check (missing >= 0),
  missing_encrypted bytea,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id),
  check ((returned_on is null) = (people is null) and (returned_on is null) = (missing is null)),
  check (returned_on is null or received_on is not null)
);

alter table registration_station enable row level security;
create policy registration_station_scope on registration_station using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
-- Everybody may see where to register, whichever county he is of.
create policy registration_station_public on registration_station for select using ((select scope_is_installation()));
alter table registration_station_day enable row level security;
create policy registration_station_day_scope on registration_station_day using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from registration_station s
    where s.county = registration_station_day.county and s.id = registration_station_day.station)));
-- Where the person is; his own table's policy says who that is.
alter table voter_contact enable row level security;
create policy voter_contact_scope on voter_contact using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from person p
    where p.county = voter_contact.county and p.id = voter_contact.person)));
alter table contact_attempt enable row level security;
create policy contact_attempt_scope on contact_attempt using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from person p
    where p.county = contact_attempt.county and p.id = contact_attempt.person)));
alter table unit_notice enable row level security;
create policy unit_notice_scope on unit_notice using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from constituency c
    where c.county = unit_notice.county and c.id = unit_notice.constituency)));

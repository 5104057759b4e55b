-- 培训和工作人员名册: sessions with who came and the sheet they signed; of the people that bodies and places name already, what figures ask for.
create table training_session (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null references area (code),
  title text not null,
  audience text not null,
  held_on date not null,
  starts_at time not null,
  place text not null,
  minutes integer not null check (minutes between 10 and 6000),
  materials text not null,
  -- 应到.
  expected integer not null check (expected > 0),
  -- 实到, once it was held.
  attended integer check (attended >= 0),
  sheet uuid,
  sheet_type text check (sheet_type in ('image/jpeg', 'image/png', 'application/pdf')),
  cancelled_on date,
  cancelled_because text,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, sheet) references stored_file (county, id),
  check ((sheet is null) = (sheet_type is null)),
  check ((cancelled_on is null) = (cancelled_because is null))
);
-- Who of the staff of a place was there: by the name that the place has him under.
create table training_attendance (
  county text not null,
  session uuid not null,
  place uuid not null,
  name text not null,
  primary key (county, session, place, name),
  foreign key (county, session) references training_session (county, id),
  foreign key (county, place) references polling_place (county, id)
);

-- 性别、党员, where it was written down; the person himself is named by the body or the place.
create table staff_particular (
  county text not null,
  cycle uuid not null,
  holder uuid not null,
  name text not null,
  sex text check (sex in ('male', 'female')),
  party boolean,
  entry uuid not null,
  primary key (county, cycle, holder, name),
  foreign key (county, cycle) references cycle (county, id),
  check (sex is not null or party is not null)
);

alter table training_session enable row level security;
create policy training_session_scope on training_session using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table training_attendance enable row level security;
create policy training_attendance_scope on training_attendance using (county = (select scope_county()));
alter table staff_particular enable row level security;
create policy staff_particular_scope on staff_particular using (county = (select scope_county()));

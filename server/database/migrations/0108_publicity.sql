-- 宣传: what each township plans of each kind, and what was done, where and when.
create table publicity_plan (
  county text not null,
  cycle uuid not null,
  area text not null references area (code),
  kind text not null,
  planned integer not null check (planned > 0),
  entry uuid not null,
  primary key (county, cycle, area, kind),
  foreign key (county, cycle) references cycle (county, id)
);
create table publicity_record (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null references area (code),
  kind text not null,
  count integer not null check (count > 0),
  done_on date not null,
  -- 在哪里、什么内容.
  place text not null,
  photo uuid,
  photo_type text check (photo_type in ('image/jpeg', 'image/png')),
  entry uuid not null,
  withdrawn_on date,
  withdrawn_because text,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, photo) references stored_file (county, id),
  check ((photo is null) = (photo_type is null)),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index publicity_record_by_cycle on publicity_record (county, cycle, area);

alter table publicity_plan enable row level security;
create policy publicity_plan_scope on publicity_plan using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table publicity_record enable row level security;
create policy publicity_record_scope on publicity_record using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

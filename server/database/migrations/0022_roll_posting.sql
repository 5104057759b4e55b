-- 选民名单的张贴: where it hangs, since when, who put it up; the clocks of voters run from it. And corrections in their order, each on the seal of
-- what it corrects.

create table roll_posting (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  place text not null,
  posted_on date not null,
  posted_at time not null,
  -- 张贴人: kept here, never in the ledger.
  posted_by text not null,
  photo uuid,
  photo_type text check (photo_type in ('image/jpeg', 'image/png')),
  entry uuid not null,
  withdrawn_on date,
  withdrawn_reason text,
  primary key (county, id),
  foreign key (county, constituency) references roll (county, constituency),
  foreign key (county, photo) references stored_file (county, id),
  check ((photo is null) = (photo_type is null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index roll_posting_constituency on roll_posting (county, constituency);

-- The seal of the roll, and of each correction with what it follows. What was written before has none.
alter table roll add column seal text;
alter table roll_correction
  add column ordinal integer check (ordinal > 0),
  add column follows text,
  add column seal text,
  add unique (county, constituency, ordinal),
  add check ((ordinal is null) = (follows is null) and (ordinal is null) = (seal is null));

alter table roll_posting enable row level security;
create policy roll_posting_scope on roll_posting using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

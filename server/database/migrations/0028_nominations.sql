-- 联名: every nominator with his place on the frozen roll, how he signed, whether he withdrew; signatures that did not count, with why; the scanned paper;
-- what a nominee says of himself.

alter table nominator
  drop column persons_named,
  -- 名单序号; null where he signed before the roll was published.
  add column serial integer,
  add column signed_on date,
  add column way text not null default 'paper' check (way in ('paper', 'phone')),
  add column withdrawn_on date;
update nominator s set signed_on = n.received_on from nomination n where n.county = s.county and n.id = s.nomination;
update nominator s set serial = e.serial from nomination n, roll_entry e
  where n.county = s.county and n.id = s.nomination
    and e.county = s.county and e.constituency = n.constituency and e.person = s.person;
alter table nominator alter column signed_on set not null, alter column way drop default;

-- How many signatures stood when the list that first showed it was published: what comes later does not change that.
alter table nomination add column listed_nominators integer;
update nomination n set listed_nominators =
    (select count(*) from nominator s where s.county = n.county and s.nomination = n.id)
  where n.listed_in is not null;

-- Of whoever is not on the roll no more than the name that he wrote.
create table refused_signature (
  county text not null,
  id uuid not null,
  nomination uuid not null,
  area text not null,
  name text not null,
  serial integer,
  reason text not null check (reason in ('not-on-roll', 'signed-twice', 'more-than-seats')),
  noted_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, nomination) references nomination (county, id),
  check (reason <> 'not-on-roll' or serial is null)
);
create index refused_signature_nomination on refused_signature (county, nomination);

-- 推荐表的扫描件, a file a page or all in one.
create table nomination_scan (
  county text not null,
  id uuid not null,
  nomination uuid not null,
  area text not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'application/pdf')),
  added_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, id) references stored_file (county, id),
  foreign key (county, nomination) references nomination (county, id)
);
create index nomination_scan_nomination on nomination_scan (county, nomination);

-- 简历, 关于境外资助的声明, 其他人大代表职务, 是否接受推荐: null is not said yet.
alter table initial_candidate
  add column resume text not null default '',
  add column voter_of text check (voter_of in ('constituency', 'area', 'elsewhere')),
  add column takes_foreign_funding boolean,
  add column funding_declared_on date,
  add column other_seats jsonb,
  add column accepts boolean,
  add column answered_on date,
  add check ((takes_foreign_funding is null) = (funding_declared_on is null)),
  add check ((accepts is null) = (answered_on is null));

alter table refused_signature enable row level security;
create policy refused_signature_scope on refused_signature using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table nomination_scan enable row level security;
create policy nomination_scan_scope on nomination_scan using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

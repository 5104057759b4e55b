-- 酝酿协商、预选, and what becomes of a formal list after it is fixed.

-- 选民小组. The convener is named here and nowhere in the ledger.
create table voter_group (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  name text not null,
  convener text not null,
  voters integer not null check (voters > 0),
  entry uuid not null,
  primary key (county, id),
  unique (county, constituency, name),
  foreign key (county, constituency) references constituency (county, id)
);

-- 一轮酝酿协商: the initial candidates as they stood when it began, each {"id", "name"}.
create table consultation (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  number integer not null check (number > 0),
  -- Whole lists are spoken of, or each nominee.
  form text not null check (form in ('lists', 'nominees')),
  election_day date not null,
  seats integer not null,
  candidates jsonb not null,
  opened_on date not null,
  -- 汇总: meeting, outcome, groups that did not meet, the list of the larger number.
  summary jsonb,
  entry uuid not null,
  primary key (county, id),
  unique (county, constituency, number),
  foreign key (county, constituency) references constituency (county, id)
);

-- 小组协商的结果: totals, never who was for whom.
create table consultation_record (
  county text not null,
  id uuid not null,
  consultation uuid not null,
  voter_group uuid not null,
  area text not null,
  -- The group as it was then.
  name text not null,
  voters integer not null,
  convener text not null,
  held_on date not null,
  present integer not null check (present > 0),
  -- Each {"candidates": [id], "voters"}; of one nominee each where each was asked about.
  opinions jsonb not null,
  scan uuid,
  scan_type text,
  entry uuid not null,
  primary key (county, id),
  unique (county, consultation, voter_group),
  foreign key (county, consultation) references consultation (county, id),
  foreign key (county, voter_group) references voter_group (county, id),
  check ((scan is null) = (scan_type is null))
);

-- 预选.
create table primary_vote (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  number integer not null check (number > 0),
  -- 经过协商没有形成较为一致的意见: the round of consultation that it follows.
  consultation uuid not null,
  election_day date not null,
  seats integer not null,
  candidates jsonb not null,
  ordered_on date not null,
  meeting jsonb not null,
  held_on date not null,
  -- 每张票至多选几人.
  choices integer not null check (choices > 0),
  -- 选举委员会确定的正式候选人人数, where that is left to it.
  wanted integer,
  -- 就票数相等的人再次预选: how many stand already, how many places are left.
  selected_before integer,
  places integer,
  -- What came out, as the committee confirmed it.
  result jsonb,
  entry uuid not null,
  primary key (county, id),
  unique (county, constituency, number),
  foreign key (county, constituency) references constituency (county, id),
  foreign key (county, consultation) references consultation (county, id),
  check ((selected_before is null) = (places is null))
);

-- 预选计票单: each of two people enters it, a third where they differ.
create table primary_sheet (
  county text not null,
  primary_vote uuid not null,
  copy integer not null check (copy between 1 and 3),
  area text not null,
  account uuid not null,
  sheet jsonb not null,
  entered_at timestamptz not null,
  entry uuid not null,
  primary key (county, primary_vote, copy),
  foreign key (county, primary_vote) references primary_vote (county, id)
);

-- A list that is fixed has an id of its own, under which it is sealed; those before were sealed under their constituency's.
alter table formal_list add column id uuid;
update formal_list set id = constituency;
alter table formal_list
  alter column id set not null,
  add constraint formal_list_id unique (county, id),
  add column consultation uuid,
  add column primaries uuid[],
  -- Who could be chosen from.
  add column initial uuid[],
  add column election_day date,
  add foreign key (county, consultation) references consultation (county, id),
  drop constraint formal_list_basis_check,
  add constraint formal_list_basis_check
    check (basis in ('within-range', 'larger-number-of-voters', 'primary', 'narrowed'));

-- 重新确定: the list that was taken back, as it was sealed.
create table reopened_formal_list (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  record jsonb not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index reopened_formal_list_constituency on reopened_formal_list (county, constituency);

-- 公布后撤出正式代表候选人名单.
create table formal_removal (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  -- The list that it amends.
  list uuid not null,
  ordinal integer not null check (ordinal > 0),
  candidate uuid not null,
  record jsonb not null,
  explanation text not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, list, ordinal),
  foreign key (county, constituency) references constituency (county, id)
);
create index formal_removal_constituency on formal_removal (county, constituency);
alter table formal_candidate add column removed_by uuid;

alter table voter_group enable row level security;
create policy voter_group_scope on voter_group using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table consultation enable row level security;
create policy consultation_scope on consultation using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table consultation_record enable row level security;
create policy consultation_record_scope on consultation_record using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table primary_vote enable row level security;
create policy primary_vote_scope on primary_vote using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table primary_sheet enable row level security;
create policy primary_sheet_scope on primary_sheet using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table reopened_formal_list enable row level security;
create policy reopened_formal_list_scope on reopened_formal_list using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table formal_removal enable row level security;
create policy formal_removal_scope on formal_removal using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

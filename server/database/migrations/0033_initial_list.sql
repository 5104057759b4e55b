-- 初步代表候选人名单 after decisions and publication: who was told of being left off, objections to that and what became of them; corrections of
-- what was published; objections to a nominee's facts, and what voters were told.

-- Left off, restored, left off again: every decision stays.
alter table exclusion drop constraint exclusion_county_candidate_key;
create index exclusion_candidate on exclusion (county, candidate);

-- 不列入的通知: when it reached who nominated.
create table exclusion_notice (
  county text not null,
  exclusion uuid not null,
  area text not null,
  notified_on date not null,
  notified_how text not null check (notified_how in ('in-person', 'post', 'left-at-home', 'public-notice')),
  entry uuid not null,
  primary key (county, exclusion),
  foreign key (county, exclusion) references exclusion (county, id)
);

-- 对不列入的异议; one that the committee upholds restores him.
create table exclusion_objection (
  county text not null,
  id uuid not null,
  exclusion uuid not null,
  constituency uuid not null,
  area text not null,
  -- 推荐者、本人, or the committee looking at it again of itself.
  made_by text not null check (made_by in ('nominators', 'nominee', 'committee')),
  received_on date not null,
  -- Who objects and what he says.
  encrypted bytea not null,
  decided_on date,
  upheld boolean,
  meeting jsonb,
  -- Published like the decision itself.
  reasons text,
  entry uuid not null,
  decision_entry uuid,
  primary key (county, id),
  foreign key (county, exclusion) references exclusion (county, id),
  check ((decided_on is null) = (upheld is null) and (decided_on is null) = (meeting is null)
    and (decided_on is null) = (reasons is null) and (decided_on is null) = (decision_entry is null))
);
create index exclusion_objection_exclusion on exclusion_objection (county, exclusion);
create unique index exclusion_restored_once on exclusion_objection (county, exclusion) where upheld;

-- 更正: what was published stays as it was; the row of the nominee says how it is read from then on.
create table nominee_correction (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  list uuid not null,
  candidate uuid not null,
  -- 第几次更正 of this nominee.
  ordinal integer not null check (ordinal > 0),
  corrected_on date not null,
  reason text not null,
  document text not null,
  -- The fields that were changed, as they were and as they are.
  before jsonb not null,
  after jsonb not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, candidate, ordinal),
  foreign key (county, list) references initial_list (county, id),
  foreign key (county, candidate) references initial_candidate (county, id)
);
create index nominee_correction_constituency on nominee_correction (county, constituency);

-- 对被提名人情况的异议 and its verification.
create table fact_objection (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  about text not null check (about in ('basic', 'resume', 'funding', 'other-seats')),
  received_on date not null,
  -- Who objects, how he is reached, what he says.
  encrypted bytea not null,
  finding text check (finding in ('accurate', 'inaccurate', 'unproven')),
  checked_on date,
  -- 核实的情况, as voters are told where the nominee's own words were not true.
  found_facts text,
  document text,
  entry uuid not null,
  check_entry uuid,
  primary key (county, id),
  foreign key (county, candidate) references initial_candidate (county, id),
  check ((finding is null) = (checked_on is null) and (finding is null) = (found_facts is null)
    and (finding is null) = (document is null) and (finding is null) = (check_entry is null))
);
create index fact_objection_constituency on fact_objection (county, constituency);

alter table exclusion_notice enable row level security;
create policy exclusion_notice_scope on exclusion_notice using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table exclusion_objection enable row level security;
create policy exclusion_objection_scope on exclusion_objection using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table nominee_correction enable row level security;
create policy nominee_correction_scope on nominee_correction using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table fact_objection enable row level security;
create policy fact_objection_scope on fact_objection using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

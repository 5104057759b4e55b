-- 登记核查事项: what a person must decide of the register. One row a county and question: the same question is never asked twice, and a
-- question that concerns two counties stands in both, under one id, with each county's own owner, deadline and decision.

create table registration_case (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  kind text not null
    check (kind in ('duplicate', 'shared-number', 'missed', 'wrong', 'wrong-constituency', 'unassigned', 'roll-change')),
  -- What is asked of whom, without a name: the kind, the level and those concerned.
  question text not null,
  level text check (level in ('county', 'township')),
  -- The other counties concerned; empty where it is this county's alone.
  other_counties text[] not null default '{}',
  -- Where the persons and the constituency lie: each of these offices sees it, one of several areas is decided by the county's.
  areas text[] not null,
  constituency uuid,
  source text not null
    check (source in ('live-check', 'import', 'comparison', 'eligibility', 'roll-changes', 'assignment', 'office')),
  -- Of a comparison: same or review, and how sure.
  tier text check (tier in ('same', 'review')),
  score double precision,
  -- What each field says, in words; never the values.
  evidence jsonb not null,
  evidence_hash bytea not null,
  state text not null default 'open' check (state in ('open', 'decided')),
  decision text check (decision in ('merge', 'keep', 'move', 'strike', 'register', 'settled-elsewhere')),
  decided_on date,
  owner uuid references account (id),
  due_on date not null,
  opened_at timestamptz not null,
  primary key (county, id),
  unique (county, cycle, question),
  check ((state = 'decided') = (decision is not null))
);
create index registration_case_by_deadline on registration_case (county, cycle, state, due_on, id);

-- 当事人 of a case: a person on a register, this county's or another's, or somebody who is on none; what is known of him is encrypted.
create table registration_case_subject (
  county text not null,
  case_id uuid not null,
  place integer not null,
  register text not null,
  person uuid,
  reference text,
  details_encrypted bytea,
  primary key (county, case_id, place),
  foreign key (county, case_id) references registration_case (county, id) on delete cascade,
  check ((person is null) = (reference is not null))
);
create index registration_case_subject_person on registration_case_subject (county, person);

alter table registration_case enable row level security;
create policy registration_case_scope on registration_case using (county = (select scope_county())
  and ((select scope_area()) is null or (select scope_area()) = any (areas)));
alter table registration_case_subject enable row level security;
create policy registration_case_subject_scope on registration_case_subject using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from registration_case k
    where k.county = registration_case_subject.county and k.id = registration_case_subject.case_id)));

-- 对选民名单的申诉, from its receipt to the court; and a name on a published roll that is put right.

create table roll_objection (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  constituency uuid not null,
  area text not null,
  -- 申诉第几号, in the cycle.
  number integer not null check (number > 0),
  about text not null check (about in ('inclusion', 'omission', 'facts')),
  is_oral boolean not null,
  is_own boolean not null,
  received_on date not null,
  -- 公布之日, by which it was received; later postings do not take it back.
  counted_from date not null,
  -- Whom it concerns, where he is on the register.
  person uuid,
  -- Who objects and how he is reached, whom it concerns, what he says.
  encrypted bytea not null,
  withdrawn_on date,
  decided_on date,
  upheld boolean,
  meeting jsonb,
  reasons_encrypted bytea,
  correction uuid,
  decision_entry uuid,
  notified_on date,
  notified_how text check (notified_how in ('in-person', 'post', 'left-at-home', 'public-notice')),
  sued_on date,
  court text,
  case_number text,
  judged_on date,
  judgment_upheld boolean,
  judgment_document text,
  judgment_correction uuid,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, number),
  foreign key (county, constituency) references roll (county, constituency),
  foreign key (county, correction) references roll_correction (county, id),
  foreign key (county, judgment_correction) references roll_correction (county, id),
  check ((decided_on is null) = (upheld is null) and (decided_on is null) = (meeting is null)
    and (decided_on is null) = (reasons_encrypted is null)),
  check (withdrawn_on is null or decided_on is null),
  check (correction is null or upheld),
  check (notified_on is null or decided_on is not null),
  check ((notified_on is null) = (notified_how is null)),
  check (sued_on is null or decided_on is not null),
  check ((sued_on is null) = (court is null) and (sued_on is null) = (case_number is null)),
  check (judged_on is null or sued_on is not null),
  check ((judged_on is null) = (judgment_upheld is null) and (judged_on is null) = (judgment_document is null)),
  check (judgment_correction is null or judgment_upheld)
);
create index roll_objection_constituency on roll_objection (county, constituency);

-- 更正姓名: the line of the roll stays as it was published, and says beside it how it is read from then on.
alter table roll_entry add column amended_name text;
alter table roll_correction
  drop constraint roll_correction_kind_check,
  add constraint roll_correction_kind_check check (kind in ('added', 'struck', 'amended')),
  add column amended_name text check ((amended_name is not null) = (kind = 'amended'));

alter table roll_objection enable row level security;
create policy roll_objection_scope on roll_objection using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

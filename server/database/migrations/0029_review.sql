-- 联审: what departments are asked about nominees. An opinion names a ground of the law with its document, or says that there is none; there is
-- nowhere to write anything else. It is deleted when the time for objections to the formal list ends.

-- 联审单位 of a reviewer; nobody else has one.
alter table role_grant
  add column department text check (char_length(department) between 2 and 40),
  add check ((role = 'reviewer') = (department is not null));

create function scope_department() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('xuanwu.department', true), '') $$;

-- One nominee, one department, one day until which it may answer.
create table review_request (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  department text not null,
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  entry uuid not null,
  primary key (county, id),
  unique (county, candidate, department, due_on),
  foreign key (county, constituency) references constituency (county, id),
  foreign key (county, candidate) references initial_candidate (county, id)
);
create index review_request_constituency on review_request (county, constituency);
create index review_request_department on review_request (county, department, due_on);

create table review_opinion (
  county text not null,
  id uuid not null,
  request uuid not null,
  constituency uuid not null,
  area text not null,
  department text not null,
  -- 第几次: a later one corrects it.
  ordinal integer not null check (ordinal > 0),
  ground text check (ground in ('not-eligible', 'foreign-funding', 'died')),
  -- 文号: no sentence fits in here.
  document text check (document ~ '^[^[:space:]，。；：！？、,;:!?]{3,40}$' and document ~ '[0-9]'),
  document_date date,
  file uuid,
  -- By which the ledger's commitment can be opened; gone with the opinion.
  salt bytea not null,
  commitment text not null,
  given_at timestamptz not null,
  account uuid not null references account (id),
  entry uuid not null,
  primary key (county, id),
  unique (county, request, ordinal),
  foreign key (county, request) references review_request (county, id),
  foreign key (county, file) references stored_file (county, id),
  check ((document is null) = (document_date is null)),
  -- 没有: nothing else is said. A ground: its document, by number and day or as a file.
  check ((ground is null) = (document is null and file is null))
);
create index review_opinion_constituency on review_opinion (county, constituency);

-- 已告知: that the nominee has seen everything said of him until then.
create table review_notice (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  candidate uuid not null,
  told_on date not null,
  how text not null check (how in ('in-person', 'post', 'left-at-home')),
  -- How many opinions that was.
  opinions integer not null check (opinions >= 0),
  told_at timestamptz not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, candidate) references initial_candidate (county, id)
);
create index review_notice_constituency on review_notice (county, constituency);

-- 已删除: what is left of the opinions of a constituency.
create table review_deletion (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  deleted_on date not null,
  opinions integer not null,
  with_ground integer not null,
  files integer not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index review_deletion_constituency on review_deletion (county, constituency);

-- 引用的联审意见 of a decision: by their commitments, which say nothing once the opinions are gone.
alter table exclusion add column cited_opinions text[] not null default '{}';

alter table review_request enable row level security;
create policy review_request_scope on review_request using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area()))
  and ((select scope_department()) is null or department = (select scope_department())));
alter table review_opinion enable row level security;
create policy review_opinion_scope on review_opinion using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area()))
  and ((select scope_department()) is null or department = (select scope_department())));
alter table review_notice enable row level security;
create policy review_notice_scope on review_notice using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area()))
  and (select scope_department()) is null);
alter table review_deletion enable row level security;
create policy review_deletion_scope on review_deletion using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area()))
  and (select scope_department()) is null);

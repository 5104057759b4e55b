-- 法律适用: what an office, or a superior office, has decided where the law is silent; local rules that were brought as files;
-- enquiries to the superior office. Places are called by the significant digits of their codes (231182, 2311, 23), so that what a place
-- decides holds for every place whose digits begin with its own.

-- Where the caller's role is: a township office, its county, or a superior office.
create function scope_place() returns text language sql stable parallel safe
  as $$ select coalesce(scope_area(), regexp_replace(scope_county(), '(00){1,2}$', '')) $$;

-- 对法律未定事项的决定. Never changed: a later one of the same place for the same area supersedes it, once.
create table silent_point_decision (
  id uuid primary key,
  -- Who decided, and for where.
  place text not null,
  area text not null,
  parameter text not null,
  value jsonb not null,
  decided_by text not null,
  document text not null,
  meeting jsonb,
  decided_on date not null,
  -- The enquiry that it answers.
  enquiry uuid,
  supersedes uuid references silent_point_decision (id),
  -- Its entry, and whose ledger that is in.
  ledger text not null,
  entry uuid not null,
  check (area like place || '%'),
  unique nulls not distinct (place, area, parameter, supersedes)
);

-- 地方规定文件, as it was brought: what it says is read from its text.
create table local_rules (
  id uuid primary key,
  -- Who adopted it; the area that it says it is of is this place or one above.
  place text not null,
  area text not null,
  title text not null,
  text text not null,
  file_name text not null,
  sha256 text not null,
  document text not null,
  adopted_on date not null,
  ledger text not null,
  entry uuid not null,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_entry uuid,
  check (place like area || '%')
);
create unique index local_rules_in_force on local_rules (place, sha256) where withdrawn_on is null;

-- 法律询问: asked upward, answered once.
create table legal_enquiry (
  id uuid primary key,
  place text not null,
  asked_of text not null,
  parameter text,
  question text not null,
  asked_on date not null,
  asked_entry uuid not null,
  answer text,
  document text,
  -- 适用范围: where the answer holds, within the answering office's own place.
  area text,
  answered_on date,
  answered_entry uuid,
  check (place like asked_of || '%' and place <> asked_of),
  check ((answered_on is null) = (answer is null) and (answered_on is null) = (area is null)),
  check (area is null or area like asked_of || '%')
);

-- What holds for a place is read by it; what places below have decided, by the office above them. Each writes only its own.
alter table silent_point_decision enable row level security;
create policy silent_point_decision_read on silent_point_decision for select
  using ((select scope_place()) like area || '%' or area like (select scope_place()) || '%');
create policy silent_point_decision_write on silent_point_decision for insert
  with check (place = (select scope_place()));

alter table local_rules enable row level security;
create policy local_rules_read on local_rules for select
  using ((select scope_place()) like place || '%' or place like (select scope_place()) || '%');
create policy local_rules_write on local_rules for insert with check (place = (select scope_place()));
create policy local_rules_withdraw on local_rules for update using (place = (select scope_place()));

alter table legal_enquiry enable row level security;
create policy legal_enquiry_read on legal_enquiry for select
  using (place = (select scope_place()) or asked_of = (select scope_place())
    or (select scope_place()) like area || '%');
create policy legal_enquiry_ask on legal_enquiry for insert with check (place = (select scope_place()));
create policy legal_enquiry_answer on legal_enquiry for update
  using (asked_of = (select scope_place()) and answered_on is null)
  with check (asked_of = (select scope_place()));

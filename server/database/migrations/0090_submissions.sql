-- 上报件: what an office sends upward for approval (请示) or for the record (备案), and what the superior office answers. Places are called by the
-- significant digits of their codes, as in 0011_law.sql.
create table submission (
  id uuid primary key,
  -- Who sends it, and to whom above.
  place text not null,
  sent_to text not null,
  matter text not null check (matter in ('county-seats', 'township-seats', 'committee', 'election-day', 'constituencies',
    'election-method', 'work-plan', 'first-session', 'other')),
  manner text not null check (manner in ('approval', 'filing')),
  -- The place that it is about: the sender's own, or one below it.
  about text not null,
  title text not null,
  content text not null,
  -- 文号, of the sender's own register.
  document text not null,
  -- 请于何日前批复.
  answer_by date,
  -- What was returned and is sent again.
  replaces uuid references submission (id),
  drafted_on date not null,
  ledger text not null,
  draft_entry uuid not null,
  sent_on date,
  sent_entry uuid,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_entry uuid,
  outcome text check (outcome in ('approved', 'returned', 'filed')),
  answer text,
  answer_document text,
  answered_on date,
  answer_entry uuid,
  unique (place, document),
  check (place like sent_to || '%' and place <> sent_to),
  check (about like place || '%'),
  check ((answered_on is null) = (outcome is null) and (answered_on is null) = (answer_document is null)),
  check (answered_on is null or sent_on is not null),
  check (answered_on is null or withdrawn_on is null)
);
create index submission_by_matter on submission (about, matter);

-- 附件, of the sender's before it is sent, of the superior office's answer before it is given.
create table submission_file (
  submission uuid not null references submission (id),
  place text not null,
  of text not null check (of in ('submission', 'answer')),
  file uuid not null primary key,
  name text not null,
  size bigint not null,
  sha256 bytea not null,
  attached_on date not null,
  entry uuid not null
);
create index submission_file_by_submission on submission_file (submission);

-- An office sees what it and the offices below it send; that a superior office answers only what was sent to it is the act's to say.
alter table submission enable row level security;
create policy submission_read on submission for select
  using (place like (select scope_place()) || '%' or about like (select scope_place()) || '%');
create policy submission_draft on submission for insert with check (place like (select scope_place()) || '%');
create policy submission_change on submission for update using (place like (select scope_place()) || '%');
alter table submission_file enable row level security;
create policy submission_file_scope on submission_file using (place like (select scope_place()) || '%')
  with check (place like (select scope_place()) || '%');

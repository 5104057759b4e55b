-- 督导检查: who looked at what stage where, what was found, how it was mended and accepted; and the gate that a superior office may set. Places by
-- their significant digits.
create table inspection (
  id uuid primary key,
  place text not null,
  of_place text not null,
  stage text not null check (stage in ('preparation', 'constituencies', 'registration', 'nomination', 'voting', 'results')),
  visited_on date not null,
  inspectors text not null,
  summary text not null,
  recorded_on date not null,
  ledger text not null,
  entry uuid not null,
  check (of_place like place || '%' and of_place <> place)
);

create table inspection_finding (
  id uuid primary key,
  inspection uuid not null references inspection (id),
  place text not null,
  of_place text not null,
  stage text not null,
  finding text not null,
  rectify_by date not null
);
create index inspection_finding_by_place on inspection_finding (of_place, stage);

-- 整改和销号, each as it was said; the last of them is how it stands.
create table inspection_reply (
  id uuid primary key,
  finding uuid not null references inspection_finding (id),
  place text not null,
  of_place text not null,
  kind text not null check (kind in ('rectified', 'returned', 'accepted')),
  content text not null,
  given_on date not null,
  ledger text not null,
  entry uuid not null
);
create index inspection_reply_by_finding on inspection_reply (finding, entry);

-- 关口: before the next stage the findings of this one are settled.
create table stage_gate (
  id uuid primary key,
  place text not null,
  stage text not null check (stage in ('constituencies', 'registration', 'nomination')),
  document text not null,
  required_on date not null,
  ledger text not null,
  entry uuid not null,
  lifted_on date,
  lifted_entry uuid
);
create unique index stage_gate_in_force on stage_gate (place, stage) where lifted_on is null;

-- Both sides see it: whoever inspected and whoever was inspected, with the offices between them.
alter table inspection enable row level security;
create policy inspection_read on inspection for select
  using (place like (select scope_place()) || '%' or of_place like (select scope_place()) || '%');
create policy inspection_write on inspection for insert with check (place = (select scope_place()));
alter table inspection_finding enable row level security;
create policy inspection_finding_read on inspection_finding for select
  using (place like (select scope_place()) || '%' or of_place like (select scope_place()) || '%');
create policy inspection_finding_write on inspection_finding for insert with check (place = (select scope_place()));
alter table inspection_reply enable row level security;
create policy inspection_reply_read on inspection_reply for select
  using (place like (select scope_place()) || '%' or of_place like (select scope_place()) || '%');
create policy inspection_reply_write on inspection_reply for insert
  with check (place = (select scope_place()) or of_place like (select scope_place()) || '%');

alter table stage_gate enable row level security;
create policy stage_gate_read on stage_gate for select
  using ((select scope_place()) like place || '%' or place like (select scope_place()) || '%');
create policy stage_gate_write on stage_gate for insert with check (place = (select scope_place()));
create policy stage_gate_lift on stage_gate for update using (place = (select scope_place()));

-- 报表: what a superior office asks to be reported, and the sheets that places below have made, confirmed and sent. Places by their significant digits.
create table sheet_order (
  id uuid primary key,
  place text not null,
  stage text not null check (stage in ('preparation', 'registration', 'nomination', 'voting')),
  every text not null check (every in ('day', 'week')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- 期末以后几日以内报送.
  due_days integer not null check (due_days between 0 and 14),
  document text not null,
  ordered_on date not null,
  ledger text not null,
  entry uuid not null,
  stopped_on date,
  stopped_entry uuid
);
create unique index sheet_order_in_force on sheet_order (place, stage) where stopped_on is null;

-- 一张报表, never changed: what is corrected is another version beside the first.
create table sheet (
  id uuid primary key,
  place text not null,
  sent_to text not null,
  sheet_order uuid not null references sheet_order (id),
  stage text not null,
  period_to date not null,
  version integer not null check (version >= 1),
  -- 更正的理由, from the second version on.
  reason text,
  figures jsonb not null,
  -- 各下级的数字, and where each is from.
  parts jsonb not null,
  remark text not null,
  prepared_on date not null,
  ledger text not null,
  prepared_entry uuid not null,
  sent_on date,
  sent_entry uuid,
  unique (place, sheet_order, period_to, version),
  check (place like sent_to || '%' and place <> sent_to),
  check ((version = 1) = (reason is null))
);
create index sheet_by_period on sheet (place, stage, period_to);

-- 催报
create table sheet_reminder (
  id uuid primary key,
  place text not null,
  sheet_order uuid not null references sheet_order (id),
  period_to date not null,
  reminded_on date not null,
  ledger text not null,
  entry uuid not null
);

alter table sheet_order enable row level security;
create policy sheet_order_read on sheet_order for select
  using ((select scope_place()) like place || '%' or place like (select scope_place()) || '%');
create policy sheet_order_write on sheet_order for insert with check (place = (select scope_place()));
create policy sheet_order_stop on sheet_order for update using (place = (select scope_place()));

-- A place's own, and those below it once they are sent. Who confirms for a township is the county's.
alter table sheet enable row level security;
create policy sheet_read on sheet for select using (place like (select scope_place()) || '%');
create policy sheet_prepare on sheet for insert with check (place like (select scope_place()) || '%');
create policy sheet_send on sheet for update using (place like (select scope_place()) || '%');

alter table sheet_reminder enable row level security;
create policy sheet_reminder_scope on sheet_reminder using (place like (select scope_place()) || '%')
  with check (place like (select scope_place()) || '%');

-- 简报: drafted from the figures of a stage, edited, issued by two people with its number, sent up and down. Places by their significant digits.
create table bulletin (
  id uuid primary key,
  place text not null,
  stage text not null check (stage in ('preparation', 'registration', 'nomination', 'voting')),
  title text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  paragraphs jsonb not null,
  -- As they stood when it was drafted: no edit changes them.
  figures jsonb not null,
  drafted_on date not null,
  ledger text not null,
  draft_entry uuid not null,
  edited_entry uuid,
  -- 第几期, given when it is issued.
  year integer,
  number integer,
  sent_up boolean not null default false,
  sent_down boolean not null default false,
  issued_on date,
  issued_entry uuid,
  unique (place, year, number),
  check ((issued_on is null) = (number is null))
);

alter table bulletin enable row level security;
create policy bulletin_read on bulletin for select
  using (place = (select scope_place())
    or (issued_on is not null and sent_up and place like (select scope_place()) || '%')
    or (issued_on is not null and sent_down and (select scope_place()) like place || '%'));
create policy bulletin_draft on bulletin for insert with check (place = (select scope_place()));
create policy bulletin_change on bulletin for update using (place like (select scope_place()) || '%' and issued_on is null)
  with check (place like (select scope_place()) || '%');

-- 观察员: who was let in to look, for which days and places, what he wrote afterwards and what the office answered.
create table observer (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  -- 证号.
  number text not null,
  name text not null,
  organisation text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- 可以看的: voting, count, ledger.
  sees jsonb not null,
  withdrawn_on date,
  withdrawn_because text,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, number),
  foreign key (county, cycle) references cycle (county, id)
);
-- 可以去的场所; without a row it is all of them.
create table observer_place (
  county text not null,
  observer uuid not null,
  place uuid not null,
  primary key (county, observer, place),
  foreign key (county, observer) references observer (county, id),
  foreign key (county, place) references polling_place (county, id)
);
create table observer_report (
  county text not null,
  id uuid not null,
  observer uuid not null,
  place uuid,
  seen_on date not null,
  content text not null,
  filed_on date not null,
  answer text,
  answered_on date,
  answer_entry uuid,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, observer) references observer (county, id),
  foreign key (county, place) references polling_place (county, id),
  check ((answer is null) = (answered_on is null))
);
create index observer_report_by_observer on observer_report (county, observer);

alter table observer enable row level security;
create policy observer_scope on observer using (county = (select scope_county()));
alter table observer_place enable row level security;
create policy observer_place_scope on observer_place using (county = (select scope_county()));
alter table observer_report enable row level security;
create policy observer_report_scope on observer_report using (county = (select scope_county()));

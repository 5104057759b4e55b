-- 选举日的变更: what was decided, and how everything published stood under the new day when it was.

create table election_day_change (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  -- Whose day it is; null where the whole cycle's is changed.
  constituencies uuid[],
  from_day date not null,
  to_day date not null,
  reason text not null,
  document_number text not null,
  publications jsonb not null,
  changed_on date not null,
  changed_at timestamptz not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  check (from_day <> to_day)
);

alter table election_day_change enable row level security;
create policy election_day_change_scope on election_day_change using (county = (select scope_county()));

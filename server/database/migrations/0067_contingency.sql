-- 应急预案, of one constituency for one kind of event, and what was done under it: decided by a meeting, by two people.
create table contingency_plan (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  trigger text not null check (trigger in ('power', 'flood', 'disaster', 'epidemic', 'disturbance')),
  -- When it is used, as the office writes it.
  condition text not null,
  -- 备用场所; null where there is none.
  substitute text,
  -- 最多推迟几日; null where the day stays.
  postpone_days integer check (postpone_days between 1 and 60),
  responsible text not null,
  adopted_on date not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, constituency, trigger),
  foreign key (county, constituency) references constituency (county, id)
);

create table contingency_activation (
  county text not null,
  id uuid not null,
  plan uuid not null,
  constituency uuid not null,
  area text not null,
  trigger text not null,
  -- 发生了什么.
  happened text not null,
  -- What was done: which place went where, or which day became which.
  measure jsonb not null,
  meeting jsonb not null,
  document_number text not null,
  activated_on date not null,
  activated_at timestamptz not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, plan) references contingency_plan (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index contingency_activation_by_constituency on contingency_activation (county, constituency);

alter table contingency_plan enable row level security;
create policy contingency_plan_scope on contingency_plan using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table contingency_activation enable row level security;
create policy contingency_activation_scope on contingency_activation using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

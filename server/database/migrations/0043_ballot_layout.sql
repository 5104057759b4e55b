-- 选票样式, of one level in one cycle: paper, colour, lines for the printer, a second language. What the law fixes is not here.
create table ballot_layout (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  layout jsonb not null,
  entry uuid not null,
  primary key (county, cycle, level),
  foreign key (county, cycle) references cycle (county, id)
);
alter table ballot_layout enable row level security;
create policy ballot_layout_scope on ballot_layout using (county = (select scope_county()));

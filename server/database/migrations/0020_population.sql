-- 人口数字 of an area, as the office has them: against them the register is held.
create table population_figure (
  county text not null,
  cycle uuid not null,
  area text not null,
  people integer not null,
  under18 integer not null,
  deprived integer not null,
  suspended integer not null,
  unable integer not null,
  document text not null,
  recorded_on date not null,
  entry uuid not null,
  primary key (county, cycle, area),
  check (people >= under18 + deprived + suspended + unable),
  check (least(under18, deprived, suspended, unable) >= 0)
);
alter table population_figure enable row level security;
create policy population_figure_scope on population_figure using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

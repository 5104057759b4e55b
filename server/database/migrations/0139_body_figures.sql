-- 选出机构的数字: of the bodies that a congress elects the data hold no members; the office writes down what was announced, with where it is from.
create table body_figure (
  county text not null,
  election uuid not null,
  area text not null,
  body text not null check (body in ('standing-committee', 'government', 'presidium')),
  members integer not null check (members > 0),
  statistic text not null,
  -- How many members; of the average age, their years together.
  count integer check (count >= 0),
  -- As it was announced, where the number was not.
  printed text,
  document text not null,
  recorded_on date not null,
  account uuid not null references account (id),
  entry uuid not null,
  primary key (county, election, body, statistic),
  foreign key (county, election) references election (county, id),
  check (count is not null or printed is not null)
);

alter table body_figure enable row level security;
create policy body_figure_scope on body_figure using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

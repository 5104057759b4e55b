-- 怎样登记的: at the table, on a device without network, or entered from the marked paper register.
alter table check_in add column way text not null default 'table' check (way in ('table', 'device', 'paper'));

-- 补录登记簿: what two people, and a third where they differ, read off the marked register of one place; the numbers are deleted as soon as they are agreed.
create table paper_register_copy (
  county text not null,
  place uuid not null,
  constituency uuid not null,
  election_day date not null,
  -- 第几次补录 of this register.
  number integer not null check (number >= 1),
  copy integer not null check (copy between 1 and 3),
  area text not null,
  account uuid not null references account (id),
  -- 名单序号, ascending; null once two are equal or a third has decided.
  serials integer[],
  entered_at timestamptz not null,
  entry uuid not null,
  primary key (county, place, constituency, election_day, number, copy),
  foreign key (county, place) references polling_place (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
alter table paper_register_copy enable row level security;
create policy paper_register_copy_scope on paper_register_copy using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 核实另选当选人: whoever was elected without having been a nominee is asked who he is, whether he is a voter here, what else he holds and whether he accepts.
create table write_in_check (
  county text not null,
  round uuid not null,
  name text not null,
  area text not null,
  serial integer not null,
  roll_name text not null,
  identity text not null,
  other_posts text not null,
  accepts boolean not null,
  asked_on date not null,
  document text not null,
  entry uuid not null,
  primary key (county, round, name),
  foreign key (county, round) references voting_round (county, id)
);

alter table write_in_check enable row level security;
create policy write_in_check_scope on write_in_check using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 候选人姓名的第二种文字, for ballots in two languages, as the candidate writes it himself.
create table candidate_second_name (
  county text not null,
  candidate uuid not null,
  constituency uuid not null,
  area text not null,
  name text not null,
  entry uuid not null,
  primary key (county, candidate),
  foreign key (county, candidate) references initial_candidate (county, id),
  foreign key (county, constituency) references constituency (county, id)
);
create index candidate_second_name_by_constituency on candidate_second_name (county, constituency);
alter table candidate_second_name enable row level security;
create policy candidate_second_name_scope on candidate_second_name using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

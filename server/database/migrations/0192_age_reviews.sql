-- 临界年龄核对: whose day of birth was held against his papers, when, by whom and what was found. It stands for that day of birth; after another is recorded he is looked at again.
create table age_review (
  county text not null,
  cycle uuid not null,
  person uuid not null,
  birth_date date not null,
  finding text not null check (finding in ('right', 'corrected')),
  reviewed_on date not null,
  account uuid not null references account (id),
  entry uuid not null,
  primary key (county, cycle, person),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, person) references person (county, id) on delete cascade
);
alter table age_review enable row level security;
create policy age_review_scope on age_review using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from person p where p.county = age_review.county and p.id = age_review.person)));

-- 更正登记册上的情况: what stood there before and what stands there now, encrypted, with what it rests on.
create table details_correction (
  county text not null,
  id uuid not null,
  person uuid not null,
  before_encrypted bytea not null,
  after_encrypted bytea not null,
  document_encrypted bytea not null,
  corrected_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, person) references person (county, id)
);
alter table details_correction enable row level security;
create policy details_correction_scope on details_correction using (county = (select scope_county()));

-- 更正性别 on a published roll that shows it: the line keeps what was published beside it.
alter table roll_entry add column amended_sex text check (amended_sex in ('male', 'female'));
alter table roll_correction add column amended_sex text check (amended_sex in ('male', 'female'));

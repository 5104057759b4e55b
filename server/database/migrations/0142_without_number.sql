-- 没有公民身份号码的选民: registered on other papers, by two people. Whoever is registered afterwards with a number is looked for among them by the day of birth
-- and by the sound of the name alone, which two numbers never need: they are few.
create table unnumbered_person (
  county text not null,
  person uuid not null,
  why text not null check (why in ('never-issued', 'returned', 'not-found')),
  document_encrypted bytea not null,
  recorded_on date not null,
  entry uuid not null,
  primary key (county, person),
  foreign key (county, person) references person (county, id)
);
alter table unnumbered_person enable row level security;
create policy unnumbered_person_scope on unnumbered_person using (county = (select scope_county()));

alter table linkage_record add column is_numbered boolean not null default true;
create index linkage_record_unnumbered_day on linkage_record (day) where not is_numbered;
create index linkage_record_unnumbered_sound on linkage_record (sound) where not is_numbered;

-- 更正公民身份号码: what stood there before, encrypted as the number itself.
create table number_correction (
  county text not null,
  id uuid not null,
  person uuid not null,
  before_encrypted bytea,
  after_encrypted bytea not null,
  document_encrypted bytea not null,
  corrected_on date not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, person) references person (county, id)
);
alter table number_correction enable row level security;
create policy number_correction_scope on number_correction using (county = (select scope_county()));

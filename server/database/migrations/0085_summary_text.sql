-- 总结报告里由办公室写的几段: kept as drafts, each section as it was saved last.
create table summary_text (
  county text not null,
  cycle uuid not null,
  section text not null check (section in ('practices', 'problems', 'suggestions')),
  text text not null,
  saved_on date not null,
  entry uuid not null,
  primary key (county, cycle, section),
  foreign key (county, cycle) references cycle (county, id)
);
alter table summary_text enable row level security;
create policy summary_text_scope on summary_text using (county = (select scope_county()));

-- 不能到场的选民: who is held, in hospital or back from abroad, whom to ask about him, and how he votes. Apart from the register; where he is and what was said is encrypted.
-- Who is held comes onto the list by the fact that is recorded of him (person_fact); a row here is only what was done since.

create table absentee (
  county text not null,
  cycle uuid not null,
  person uuid not null,
  area text not null,
  absence text not null check (absence in ('custody', 'hospital', 'returned')),
  -- 监管机关、医院 or where he stays, with whom to call.
  organ_encrypted bytea not null,
  contact_encrypted bytea not null,
  due_on date,
  way text check (way in ('in-person', 'mobile-box', 'proxy', 'return')),
  agreed_on date,
  document_encrypted bytea,
  entry uuid not null,
  primary key (county, cycle, person),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, person) references person (county, id) on delete cascade,
  check ((way is null) = (agreed_on is null))
);

-- Each time that somebody asked the organ.
create table absentee_contact (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  person uuid not null,
  means text not null check (means in ('call', 'letter', 'message', 'visit')),
  result text not null check (result in ('agreed', 'to-answer', 'no-answer', 'refused')),
  made_on date not null,
  note_encrypted bytea,
  account uuid not null references account (id),
  entry uuid not null,
  primary key (county, id),
  foreign key (county, cycle, person) references absentee (county, cycle, person) on delete cascade
);
create index absentee_contact_person on absentee_contact (county, cycle, person);

alter table absentee enable row level security;
create policy absentee_scope on absentee using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table absentee_contact enable row level security;
create policy absentee_contact_scope on absentee_contact using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from absentee a
    where a.county = absentee_contact.county and a.cycle = absentee_contact.cycle and a.person = absentee_contact.person)));

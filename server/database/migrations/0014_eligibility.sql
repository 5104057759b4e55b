-- 选民资格. What is known of a person that bears on his vote lives apart from the register: dated, with its paper and who recorded it.
-- The kind and its days stand in clear, for the sums of an area; everything else (offence, illness, place, document) is encrypted.

create table person_fact (
  county text not null,
  id uuid not null,
  person uuid not null,
  area text not null,
  kind text not null check (kind in
    ('nationality-lost', 'deprived', 'suspended', 'unable', 'custody', 'moved-out', 'moved-in', 'died')),
  -- It holds from this day to that; without a last day as long as nothing else is known.
  since date not null,
  until date,
  encrypted bytea not null,
  -- The list of an authority that it came from.
  list uuid,
  recorded_on date not null,
  recorded_by uuid not null,
  entry uuid not null,
  -- A fact is never changed: a wrong one is withdrawn, and stays to be seen.
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_by uuid,
  withdrawn_entry uuid,
  primary key (county, id),
  foreign key (county, person) references person (county, id),
  check (until is null or until >= since),
  check ((withdrawn_on is null) = (withdrawn_reason is null) and (withdrawn_on is null) = (withdrawn_entry is null))
);
create index person_fact_person on person_fact (county, person);
create index person_fact_standing on person_fact (county, kind) where withdrawn_on is null;

alter table person_fact enable row level security;
create policy person_fact_scope on person_fact using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

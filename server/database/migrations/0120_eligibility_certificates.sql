-- 选民资格证明 that this county issues to voters who live elsewhere, and those that others bring here. With the certificate a voter goes off the roll here; taken back, he
-- stands on it again. A voter has one at a time.

create table eligibility_certificate (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  person uuid not null,
  area text not null,
  channel text not null check (channel in ('in-person', 'phone', 'in-writing')),
  -- 转入地: the office there, and its county where that is in this installation.
  to_office text not null,
  to_county text references area (code),
  residence text not null,
  asked_on date not null,
  state text not null default 'requested' check (state in ('requested', 'issued', 'registered', 'taken-back')),
  -- 证明的编号, one after the other in a cycle.
  number integer check (number >= 1),
  issued_on date,
  issued_entry uuid,
  -- 回执: where he was registered, and by which paper that is known.
  registered_at text,
  receipt_document text,
  receipt_on date,
  taken_back_on date,
  taken_back_reason text,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, number),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, person) references person (county, id),
  check ((number is null) = (issued_on is null) and (number is null) = (issued_entry is null)),
  check (state in ('requested', 'taken-back') or number is not null),
  check ((state = 'registered') = (receipt_on is not null)),
  check ((state = 'taken-back') = (taken_back_on is not null))
);
create unique index eligibility_certificate_person on eligibility_certificate (county, cycle, person) where state <> 'taken-back';

-- One row of numbers a county, whichever township issues.
create function next_certificate_number(of_cycle uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(max(number), 0) + 1 from eligibility_certificate where county = scope_county() and cycle = of_cycle $$;

-- 收到的选民资格证明: by which somebody whose household is elsewhere was registered here.
create table received_certificate (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  person uuid not null,
  area text not null,
  constituency uuid not null,
  number text not null,
  from_office text not null,
  from_county text references area (code),
  issued_on date not null,
  registered_on date not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, person),
  unique (county, cycle, from_office, number),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, person) references person (county, id),
  foreign key (county, constituency) references constituency (county, id)
);

alter table eligibility_certificate enable row level security;
create policy eligibility_certificate_scope on eligibility_certificate using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table received_certificate enable row level security;
create policy received_certificate_scope on received_certificate using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

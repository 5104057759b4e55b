-- 带走的登记册: which constituencies' registers are out on whose phone, until when, and what became of what was entered there.

create table taken_register (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  account uuid not null references account (id),
  device uuid not null,
  device_name text not null,
  county_constituency uuid,
  township_constituency uuid,
  -- With which the phone seals what it keeps, under the county's data key: whoever forgot the code of his phone gets it once more.
  key_encrypted bytea not null,
  taken_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > taken_at),
  -- How many voters were handed over last, and a sum of hashes of who they were: another one by now, somebody else came or left. Whoever was
  -- registered from this phone is added to it.
  persons integer check (persons >= 0),
  fingerprint numeric,
  handed_over_at timestamptz,
  last_contact_at timestamptz,
  -- As the phone reported them at its last contact.
  waiting integer not null default 0 check (waiting >= 0),
  conflicts integer not null default 0 check (conflicts >= 0),
  called_back_at timestamptz,
  called_back_reason text,
  returned_at timestamptz,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, county_constituency) references constituency (county, id),
  foreign key (county, township_constituency) references constituency (county, id),
  check (county_constituency is not null or township_constituency is not null),
  check ((called_back_at is null) = (called_back_reason is null))
);
create index taken_register_cycle on taken_register (county, cycle, taken_at);

-- 放弃的手机录入: what was entered on a phone and is not to be registered, and why. Not who: that is on the phone until its register is handed back.
create table given_up_entry (
  county text not null,
  register uuid not null,
  -- As the phone calls it.
  id uuid not null,
  entered_at timestamptz not null,
  reason text not null check (reason in ('registered-elsewhere', 'not-eligible', 'entered-twice', 'entered-wrongly', 'other')),
  note_encrypted bytea,
  given_up_at timestamptz not null,
  entry uuid not null,
  primary key (county, register, id),
  foreign key (county, register) references taken_register (county, id)
);

-- A township sees the registers of its own constituencies.
alter table taken_register enable row level security;
create policy taken_register_scope on taken_register using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from constituency c
    where c.county = taken_register.county
      and c.id in (taken_register.county_constituency, taken_register.township_constituency))));
alter table given_up_entry enable row level security;
create policy given_up_entry_scope on given_up_entry using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from taken_register t
    where t.county = given_up_entry.county and t.id = given_up_entry.register)));

-- 选民证: one valid card a voter and roll; a card that was replaced, or whose holder was struck, stays to be seen as void.

create table voter_card (
  county text not null,
  constituency uuid not null,
  number integer not null check (number > 0),
  person uuid not null,
  area text not null,
  -- What its QR code says: nothing of the voter.
  code text not null,
  issued_on date not null,
  entry uuid not null,
  void_on date,
  void_reason text check (void_reason in ('lost', 'damaged', 'name-amended', 'struck')),
  primary key (county, constituency, number),
  unique (county, code),
  foreign key (county, constituency, person) references roll_entry (county, constituency, person),
  check ((void_on is null) = (void_reason is null))
);
create unique index voter_card_valid on voter_card (county, constituency, person) where void_on is null;

alter table voter_card enable row level security;
create policy voter_card_scope on voter_card using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- 离线登记的复核人: who may confirm on the device that a check-in is undone. The check is his code, derived slowly; the code itself is nowhere.
create table place_pack_second (
  county text not null,
  pack uuid not null,
  account uuid not null references account (id),
  area text not null,
  -- Base64.
  code_check text,
  entry uuid not null,
  primary key (county, pack, account),
  foreign key (county, pack) references place_pack (county, id)
);
alter table place_pack_second enable row level security;
create policy place_pack_second_scope on place_pack_second using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

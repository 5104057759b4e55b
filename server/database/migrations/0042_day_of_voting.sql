-- 投票当天的人员和程序: more duties, who is close to a candidate as he said himself when asked, who was elected by the voters, and what was seen to.

alter table polling_staff drop constraint polling_staff_duty_check;
alter table polling_staff add constraint polling_staff_duty_check check (duty in
  ('presiding', 'chief-scrutineer', 'scrutineer', 'teller', 'caller', 'scribe', 'guide', 'clerk'));
-- 近亲属中的候选人, as he answered; null where he was not asked.
alter table polling_staff add column kin jsonb;
-- 由选民推选.
alter table polling_staff add column elected boolean not null default false;

create table place_item (
  county text not null,
  place uuid not null,
  election_day date not null,
  item text not null,
  -- 到会人数, of the item that counts heads.
  heads integer check (heads >= 0),
  happened_at time not null,
  recorded_by uuid not null references account (id),
  entry uuid not null,
  primary key (county, place, election_day, item),
  foreign key (county, place) references polling_place (county, id)
);
alter table place_item enable row level security;
create policy place_item_scope on place_item using (county = (select scope_county()));

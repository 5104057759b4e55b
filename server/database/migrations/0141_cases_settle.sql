-- A case that the register has answered since closes by itself: somebody who was missed is registered, one of two records stands on no roll any more.
alter table registration_case drop constraint registration_case_decision_check;
alter table registration_case add constraint registration_case_decision_check
  check (decision in ('merge', 'keep', 'move', 'strike', 'register', 'settled-elsewhere', 'settled-since'));
alter table registration_case_decision drop constraint registration_case_decision_kind_check;
alter table registration_case_decision add constraint registration_case_decision_kind_check
  check (kind in ('merge', 'keep', 'move', 'strike', 'register', 'reopen', 'settled-elsewhere', 'settled-since'));

-- By which number somebody who is on no register is known again when he is registered, whichever office of the county registers him.
create table missed_number (
  county text not null,
  hash bytea not null,
  case_id uuid not null,
  primary key (county, hash, case_id),
  foreign key (county, case_id) references registration_case (county, id) on delete cascade
);
alter table missed_number enable row level security;
create policy missed_number_scope on missed_number using (county = (select scope_county()));

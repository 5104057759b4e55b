-- 选举经费: unit costs, the budget as it was adopted, what was paid out, what was spent. Money is whole 分; nothing is deleted, a mistake is reversed.
create table fund_rate (
  county text not null,
  cycle uuid not null,
  item text not null,
  basis text not null,
  fen bigint not null check (fen > 0),
  entry uuid not null,
  primary key (county, cycle, item, basis),
  foreign key (county, cycle) references cycle (county, id)
);

-- Each adoption is a whole budget; the last one holds.
create table fund_budget (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  number integer not null check (number > 0),
  document text not null,
  adopted_on date not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, cycle, number),
  foreign key (county, cycle) references cycle (county, id)
);
create table fund_budget_line (
  county text not null,
  budget uuid not null,
  area text not null references area (code),
  item text not null,
  basis text not null,
  quantity bigint not null check (quantity > 0),
  fen bigint not null check (fen > 0),
  amount bigint not null check (amount = quantity * fen),
  primary key (county, budget, area, item, basis),
  foreign key (county, budget) references fund_budget (county, id)
);

create table fund_appropriation (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  -- 收款的一方.
  area text not null references area (code),
  source text not null,
  document text not null,
  received_on date not null,
  fen bigint not null check (fen > 0),
  entry uuid not null,
  reversed_on date,
  reversed_because text,
  reversal_entry uuid,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  check ((reversed_on is null) = (reversed_because is null) and (reversed_on is null) = (reversal_entry is null))
);

create table fund_spending (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null references area (code),
  item text not null,
  purpose text not null,
  spent_on date not null,
  voucher_number text not null,
  fen bigint not null check (fen > 0),
  file uuid,
  file_type text check (file_type in ('image/jpeg', 'image/png', 'application/pdf')),
  recorded_on date not null,
  entry uuid not null,
  approved_on date,
  approval_entry uuid,
  reversed_on date,
  reversed_because text,
  reversal_entry uuid,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  foreign key (county, file) references stored_file (county, id),
  check ((file is null) = (file_type is null)),
  check ((approved_on is null) = (approval_entry is null)),
  check (approved_on is null or file is not null),
  check ((reversed_on is null) = (reversed_because is null) and (reversed_on is null) = (reversal_entry is null))
);
-- A voucher is entered once; after a reversal its number is free again.
create unique index fund_spending_voucher on fund_spending (county, cycle, voucher_number) where reversed_on is null;

alter table fund_rate enable row level security;
create policy fund_rate_scope on fund_rate using (county = (select scope_county()));
alter table fund_budget enable row level security;
create policy fund_budget_scope on fund_budget using (county = (select scope_county()));
alter table fund_budget_line enable row level security;
create policy fund_budget_line_scope on fund_budget_line using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table fund_appropriation enable row level security;
create policy fund_appropriation_scope on fund_appropriation using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table fund_spending enable row level security;
create policy fund_spending_scope on fund_spending using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

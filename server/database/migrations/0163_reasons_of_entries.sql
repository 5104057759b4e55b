-- 办理的理由 of what leaves no row of its own to say it: an entry of the ledger is for ever and holds nothing that is typed, so it lies beside, encrypted.
create table reason_of_entry (
  county text not null,
  entry uuid not null,
  reason_encrypted bytea not null,
  primary key (county, entry)
);
alter table reason_of_entry enable row level security;
create policy reason_of_entry_scope on reason_of_entry using (county = (select scope_county()));

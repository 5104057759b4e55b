-- 对方的公钥: keys of offices that run an installation of their own, by fingerprint, as two people of this office entered them.
create table office_key (
  id uuid primary key,
  -- Whose list it is, and whose key.
  place text not null,
  of_place text not null,
  fingerprint text not null,
  -- 核对的办法: how the fingerprint came here.
  learned_from text not null,
  accepted_on date not null,
  ledger text not null,
  entry uuid not null,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawn_entry uuid
);
create unique index office_key_in_force on office_key (place, of_place, fingerprint) where withdrawn_on is null;

-- 收到的签名文件: each once; what was in it stands in its own table under the same id.
create table received_file (
  place text not null,
  id uuid not null,
  kind text not null check (kind in ('sheet-order', 'sheet')),
  from_place text not null,
  fingerprint text not null,
  received_on date not null,
  ledger text not null,
  entry uuid not null,
  primary key (place, id)
);

alter table office_key enable row level security;
create policy office_key_scope on office_key using (place = (select scope_place())) with check (place = (select scope_place()));
alter table received_file enable row level security;
create policy received_file_scope on received_file using (place = (select scope_place()))
  with check (place = (select scope_place()));

-- An order of the office above may come in a file; here it stands as that office's.
drop policy sheet_order_write on sheet_order;
create policy sheet_order_write on sheet_order for insert with check ((select scope_place()) like place || '%');
drop policy sheet_order_stop on sheet_order;
create policy sheet_order_stop on sheet_order for update using ((select scope_place()) like place || '%');

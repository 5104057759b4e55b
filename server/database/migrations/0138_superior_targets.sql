-- 上级的结构指标: what an office above hopes for in every congress below it. Places by their significant digits; shown beside the figures, never a condition.
create table superior_target (
  place text not null,
  level text not null check (level in ('county', 'township')),
  statistic text not null,
  kind text not null check (kind in ('at-least', 'at-most', 'about')),
  thousandths integer not null check (thousandths between 0 and 1000),
  document text not null,
  set_on date not null,
  ledger text not null,
  entry uuid not null,
  primary key (place, level, statistic)
);

-- Read by the office itself and by all below it.
alter table superior_target enable row level security;
create policy superior_target_read on superior_target for select using ((select scope_place()) like place || '%');
create policy superior_target_write on superior_target for insert with check (place = (select scope_place()));
create policy superior_target_replace on superior_target for delete using (place = (select scope_place()));

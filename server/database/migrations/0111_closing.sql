-- 移交和撤销选举委员会: what the committee of a congress handed over, to whom.
create table committee_handover (
  county text not null,
  id uuid not null,
  election uuid not null,
  area text not null references area (code),
  handed_on date not null,
  -- 接收的机关: the standing committee, a township's presidium.
  receiver text not null,
  -- 撤销的文号.
  document text not null,
  -- 移交人、接收人, by name: they stand in no ledger.
  given_by text not null,
  received_by text not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, election),
  foreign key (county, election) references election (county, id),
  check (given_by <> received_by)
);

create table handed_over_item (
  county text not null,
  handover uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('ballots', 'papers', 'electronic', 'seals', 'other')),
  title text not null,
  count integer not null check (count > 0),
  unit text not null,
  primary key (county, handover, number),
  foreign key (county, handover) references committee_handover (county, id)
);

-- 办结, and why it was reopened; each closing stays.
create table cycle_closing (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  number integer not null check (number > 0),
  closed_on date not null,
  document text not null,
  entry uuid not null,
  reopened_on date check (reopened_on >= closed_on),
  reopened_because text,
  reopen_document text,
  reopen_entry uuid,
  primary key (county, id),
  unique (county, cycle, number),
  foreign key (county, cycle) references cycle (county, id),
  check ((reopened_on is null) = (reopened_because is null) and (reopened_on is null) = (reopen_document is null)
    and (reopened_on is null) = (reopen_entry is null))
);
create unique index cycle_closing_now on cycle_closing (county, cycle) where reopened_on is null;

alter table committee_handover enable row level security;
create policy committee_handover_scope on committee_handover using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table handed_over_item enable row level security;
create policy handed_over_item_scope on handed_over_item using (county = (select scope_county()));
alter table cycle_closing enable row level security;
create policy cycle_closing_scope on cycle_closing using (county = (select scope_county()));

-- 办结以后不再变动: fails where the cycle that an act is about is closed. It is told the ids that the act was given; where none of them says which cycle,
-- it is the county's only open one, and without one nothing is open. Its lock lets a closing wait for the acts that have begun.
create function require_open_cycle(of_county text, ids uuid[]) returns void language plpgsql as $$
declare closed uuid;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('cycle ' || of_county, 0));
  if not exists (select from cycle where county = of_county and stage = 'closed') then
    return;
  end if;
  select c.id into closed from cycle c
    where c.county = of_county and c.stage = 'closed'
      and (not exists (select from cycle o where o.county = of_county and o.stage <> 'closed')
        or c.id = any (ids)
        or c.id in (
          select cycle from election where county = of_county and id = any (ids)
          union all select cycle from constituency where county = of_county and id = any (ids)
          union all select k.cycle from voting_round r join constituency k on k.county = r.county and k.id = r.constituency
            where r.county = of_county and r.id = any (ids)
          union all select k.cycle from nomination n join constituency k on k.county = n.county and k.id = n.constituency
            where n.county = of_county and n.id = any (ids)
          union all select k.cycle from initial_candidate i join constituency k on k.county = i.county and k.id = i.constituency
            where i.county = of_county and i.id = any (ids)
          union all select e.cycle from credentials_report p join election e on e.county = p.county and e.id = p.election
            where p.county = of_county and p.id = any (ids)
          union all select cycle from roll_objection where county = of_county and id = any (ids)
          union all select cycle from polling_place where county = of_county and id = any (ids)
          union all select cycle from election_body where county = of_county and id = any (ids)
          union all select cycle from task where county = of_county and id = any (ids)
          union all select cycle from training_session where county = of_county and id = any (ids)
          union all select cycle from fund_spending where county = of_county and id = any (ids)
          union all select cycle from publicity_record where county = of_county and id = any (ids)))
    order by c.opened_at desc limit 1;
  if closed is not null then
    raise exception 'cycle % is closed', closed using errcode = 'XU001', detail = closed::text;
  end if;
end $$;

-- 自行登记: what a voter typed of himself on his own phone, until somebody of the office has registered him or said why not.
create table self_registration (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text not null references area (code),
  -- Of the twelve digits by which he asks what has become of it.
  receipt_hash bytea not null,
  -- His details; gone once it is decided.
  details_encrypted bytea,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'registered', 'declined')),
  reason text,
  county_constituency uuid,
  township_constituency uuid,
  decided_at timestamptz,
  entry uuid,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id),
  check ((state = 'received') = (details_encrypted is not null)),
  check ((state = 'received') = (decided_at is null)),
  check ((state = 'declined') = (reason is not null))
);
create index self_registration_receipt on self_registration (receipt_hash);
create index self_registration_state on self_registration (county, cycle, state, received_at);

alter table self_registration enable row level security;
create policy self_registration_scope on self_registration using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- Where one may register oneself now: of every county its last cycle, while it registers, and the areas of its constituencies. Nothing else of them.
create function open_self_registration()
  returns table (county text, county_name text, cycle uuid, election_day date, area text, area_name text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select last.county, county.name, last.id, last.election_day, area.code, area.name
    from (select distinct on (c.county) c.county, c.id, c.stage, c.election_day from cycle c
      order by c.county, c.opened_at desc, c.id) last
    join area county on county.code = last.county
    join lateral (select distinct k.area from constituency k
      where k.county = last.county and k.cycle = last.id and k.stage = 'drawn') open on true
    join area on area.code = open.area
    where last.stage = 'constituencies-published'
    order by last.county, area.code
  $$;

-- What has become of what this receipt is for, whichever county it is of: nothing of who he is.
create function self_registration_state(receipt bytea)
  returns table (state text, received_at timestamptz, county_name text, area_name text, reason text, constituencies text[])
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select s.state, s.received_at, county.name, area.name, s.reason,
      array(select k.name from constituency k where k.county = s.county
        and k.id in (s.county_constituency, s.township_constituency) order by k.level)
    from self_registration s join area county on county.code = s.county join area on area.code = s.area
    where s.receipt_hash = receipt
  $$;

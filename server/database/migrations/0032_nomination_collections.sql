-- 联名的手机确认: nominees for whom signatures are collected, and every voter who confirms himself, until the office closes it.

create table nomination_collection (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  -- What its link says: nothing of anybody.
  code text not null unique,
  -- As a nomination takes them; emptied where it is given up.
  nominees jsonb not null,
  opened_on date not null,
  state text not null default 'open' check (state in ('open', 'nominated', 'given-up')),
  ended_on date,
  reason text,
  nomination uuid,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, constituency) references constituency (county, id),
  foreign key (county, nomination) references nomination (county, id),
  check ((state = 'open') = (ended_on is null)),
  check ((state = 'nominated') = (nomination is not null)),
  check ((state = 'given-up') = (reason is not null))
);
create index nomination_collection_constituency on nomination_collection (county, constituency);

-- Gone when it is closed: those who count stand on the nomination then.
create table collection_signature (
  county text not null,
  collection uuid not null,
  person uuid not null,
  area text not null,
  serial integer not null,
  proof text not null check (proof in ('number', 'card')),
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (county, collection, person),
  foreign key (county, collection) references nomination_collection (county, id)
);
create index collection_signature_person on collection_signature (county, person);

-- Confirmations that do not count: of whoever is not on the roll no more than the name that he typed.
create table collection_refusal (
  county text not null,
  id uuid not null,
  collection uuid not null,
  area text not null,
  name text not null,
  serial integer,
  reason text not null check (reason in ('not-on-roll', 'signed-twice', 'more-than-seats')),
  noted_at timestamptz not null,
  primary key (county, id),
  foreign key (county, collection) references nomination_collection (county, id),
  check (reason <> 'not-on-roll' or serial is null)
);
create index collection_refusal_collection on collection_refusal (county, collection);

alter table nomination_collection enable row level security;
create policy nomination_collection_scope on nomination_collection using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table collection_signature enable row level security;
create policy collection_signature_scope on collection_signature using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table collection_refusal enable row level security;
create policy collection_refusal_scope on collection_refusal using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

-- Whose link this is; nothing else of it.
create function collection_of_link(asked text)
  returns table (county text, id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select k.county, k.id from nomination_collection k where k.code = asked
  $$;

-- 核查事项的处理决定: each with its reason and what it found and left behind of the people concerned, so that a later act can restore exactly
-- that. A decision is never changed; to undo one is another.

create table registration_case_decision (
  county text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('merge', 'keep', 'move', 'strike', 'register', 'reopen', 'settled-elsewhere')),
  reason text not null,
  -- What was decided, as ids.
  decided jsonb not null,
  persons uuid[] not null,
  before jsonb not null,
  after jsonb not null,
  -- 撤销 · which decision this one undoes.
  undoes uuid,
  bulk uuid,
  decided_by uuid not null references account (id),
  decided_at timestamptz not null,
  entry uuid not null,
  primary key (county, id),
  foreign key (county, case_id) references registration_case (county, id)
);
create index registration_case_decision_case on registration_case_decision (county, case_id, decided_at);

-- A record that a decision took off the register: it stays for what refers to it, and is on no list. 已并入: one human being written down twice
-- keeps one record, and the other says which.
alter table person add column is_withdrawn boolean not null default false;
alter table person add column merged_into uuid;

-- 两人共用一个号码: by decision this person's claims are his own beside the other's.
alter table person_identifier add column is_shared boolean not null default false;

-- What a person claims with a number: the number's hash, and, where two people bear it by decision, his own beside it.
create function claim_key(hash bytea, person uuid, is_shared boolean) returns bytea
  language sql immutable parallel safe
  as $$ select case when is_shared then sha256(hash || convert_to(person::text, 'UTF8')) else hash end $$;

alter table registration_case_decision enable row level security;
create policy registration_case_decision_scope on registration_case_decision using (county = (select scope_county())
  and ((select scope_area()) is null or exists (select from registration_case k
    where k.county = registration_case_decision.county and k.id = registration_case_decision.case_id)));

create or replace function search_persons(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select id from person
    where county = scope_county()
      and (scope_area() is null or area = scope_area())
      and name like pattern
      and not is_withdrawn
    order by sort_key, id
    limit most
  $$;

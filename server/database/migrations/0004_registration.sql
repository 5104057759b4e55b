-- 选民登记. Voter-scale tables: the county leads every key, no triggers.

create table person (
  county text not null,
  id uuid not null,
  name text not null,
  -- Surname-stroke order as bytes.
  sort_key text collate "C" not null,
  sex text not null check (sex in ('male', 'female', 'unknown')),
  birth_date date not null,
  ethnicity text,
  address text,
  area text not null,
  phone_encrypted bytea,
  primary key (county, id)
);
create index person_name on person using gin (name gin_trgm_ops);

-- Identifiers point to persons: usually one to one. The number is kept encrypted; equality is tested on a keyed hash.
create table person_identifier (
  county text not null,
  hash bytea not null,
  person uuid not null,
  encrypted bytea not null,
  primary key (county, hash, person)
);
create index person_identifier_person on person_identifier (county, person);

-- 一人一票 across counties: an identifier stands on one roll a level, whatever the county.
create table identifier_claim (
  hash bytea not null,
  level text not null check (level in ('county', 'township')),
  county text not null,
  person uuid not null,
  primary key (hash, level)
);

create table registration (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  person uuid not null,
  constituency uuid not null,
  area text not null,
  voter_group text,
  status text not null default 'on-roll' check (status in ('on-roll', 'struck')),
  source text not null,
  registered_at timestamptz not null,
  -- Nobody stands twice: one registration a cycle, level and person.
  primary key (county, cycle, level, person)
);
create index registration_by_constituency on registration (county, constituency);

create table roll (
  county text not null,
  constituency uuid not null,
  area text not null,
  published_on date not null,
  voters integer not null,
  entry uuid not null,
  primary key (county, constituency),
  foreign key (county, constituency) references constituency (county, id)
);

-- The roll as published, with the names as they stood; corrections mark it and never rewrite it. Whoever may
-- vote is on here, not struck.
create table roll_entry (
  county text not null,
  constituency uuid not null,
  serial integer not null,
  person uuid not null,
  area text not null,
  name text not null,
  sex text not null,
  added boolean not null default false,
  struck boolean not null default false,
  primary key (county, constituency, serial),
  unique (county, constituency, person)
);
create index roll_entry_person on roll_entry (county, person);

-- A published roll is corrected by an act that refers to it.
create table roll_correction (
  county text not null,
  id uuid not null,
  constituency uuid not null,
  area text not null,
  person uuid not null,
  kind text not null check (kind in ('added', 'struck')),
  reason text not null,
  published_on date not null,
  entry uuid not null,
  primary key (county, id)
);

create table voter_import (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  area text,
  file uuid not null,
  file_name text not null,
  encoding text not null,
  header jsonb not null,
  mapping jsonb not null,
  state text not null check (state in ('uploaded', 'reading', 'previewed', 'confirmed', 'importing', 'done', 'cancelled', 'failed')),
  rows_read integer not null default 0,
  rows_ready integer not null default 0,
  rows_bad integer not null default 0,
  rows_imported integer not null default 0,
  problem text,
  created_at timestamptz not null,
  primary key (county, id)
);

-- Rows of a file between reading and registering. COPY does not work under row-level security, so this table has none;
-- only the import reads it, and numbers and bad rows are encrypted here too.
create table import_row (
  county text not null,
  import uuid not null,
  line integer not null,
  state text not null check (state in ('ready', 'bad', 'imported')),
  problems text[] not null,
  person uuid,
  name text,
  sort_key text collate "C",
  sex text,
  birth_date date,
  ethnicity text,
  address text,
  area text,
  identifier_hash bytea,
  identifier_encrypted bytea,
  phone_encrypted bytea,
  county_constituency uuid,
  township_constituency uuid,
  voter_group text,
  raw_encrypted bytea,
  primary key (county, import, line)
);

alter table person enable row level security;
create policy person_scope on person using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table person_identifier enable row level security;
create policy person_identifier_scope on person_identifier using (county = (select scope_county()));
alter table registration enable row level security;
create policy registration_scope on registration using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table roll enable row level security;
create policy roll_scope on roll using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table roll_entry enable row level security;
create policy roll_entry_scope on roll_entry using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table roll_correction enable row level security;
create policy roll_correction_scope on roll_correction using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));
alter table voter_import enable row level security;
create policy voter_import_scope on voter_import using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

create index person_by_strokes on person (county, sort_key, id);

-- LIKE is not leakproof, so row-level security would keep it from the trigram index; this function checks the same
-- county and area itself and may use it.
create function search_persons(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select id from person
    where county = scope_county()
      and (scope_area() is null or area = scope_area())
      and name like pattern
    order by sort_key, id
    limit most
  $$;

-- Statistics right after a bulk act: without them the planner takes a freshly filled table for an empty one. The application
-- owns nothing and could not analyze.
create function analyze_after_bulk() returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  begin
    analyze import_row, person, person_identifier, identifier_claim, registration, roll_entry;
  end $$;

-- What every act stands on: the installation, accounts, the ledger, jobs, files.

create extension if not exists pg_trgm;

-- Row-level security. A transaction carries the county and, for township offices, the area of the
-- caller's role; work of the installation itself (sequencer, jobs) says so. The functions are wrapped in
-- (select …) by the policies, so that they are evaluated once a query.
create function scope_county() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('xuanwu.county', true), '') $$;
create function scope_area() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('xuanwu.area', true), '') $$;
create function scope_is_installation() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('xuanwu.installation', true), '') = 'yes' $$;

create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null default 'empty' check (kind in ('empty', 'official', 'rehearsal')),
  -- A rehearsal has a clock of its own, ahead of or behind the real one. Never set in an official database.
  clock_offset_ms bigint not null default 0,
  check (kind = 'rehearsal' or clock_offset_ms = 0)
);
insert into installation default values;

-- An empty database becomes official or a rehearsal once; neither ever becomes the other.
create function keep_installation_kind() returns trigger language plpgsql as $$
begin
  if old.kind <> 'empty' and new.kind <> old.kind then
    raise exception 'a % database stays one', old.kind;
  end if;
  return new;
end $$;
create trigger installation_kind before update on installation
  for each row execute function keep_installation_kind();

create table area (
  code text primary key,
  name text not null,
  kind text not null check (kind in
    ('province', 'city', 'county', 'township', 'town', 'ethnic-township', 'street', 'village', 'community')),
  parent text references area (code),
  valid_from date,
  valid_to date
);

create table account (
  id uuid primary key,
  sign_in_name text not null unique,
  display_name text not null,
  password_hash text not null,
  must_change_password boolean not null default true,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null
);

-- 岗位: what an account may do, and where. A township office's role has an area.
create table role_grant (
  id uuid primary key,
  account uuid not null references account (id),
  role text not null,
  county text,
  area text,
  granted_at timestamptz not null,
  revoked_at timestamptz
);
create index role_grant_account on role_grant (account);

create table session (
  token_hash bytea primary key,
  account uuid not null references account (id),
  role_grant uuid references role_grant (id),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on session (account);

-- The first answer to a request, kept for its repetition.
create table idempotent_answer (
  account uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  body text,
  at timestamptz not null,
  primary key (account, key)
);

-- An act of two people, asked for by the first and not yet confirmed by the second.
create table pending_act (
  county text not null,
  id uuid not null,
  act text not null,
  area text,
  input jsonb not null,
  summary text not null,
  asked_by uuid not null references account (id),
  asked_role uuid not null references role_grant (id),
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'returned', 'refused')),
  decided_by uuid references account (id),
  decided_at timestamptz,
  reason text,
  primary key (county, id)
);

-- 选务日志. The application may only append. What screens search by is derived from the body itself, so that
-- no column can say something else than what was hashed.
create table ledger_entry (
  ledger text not null,
  id uuid not null,
  body text not null,
  at text not null generated always as ((body::jsonb) ->> 'at') stored,
  act text not null generated always as ((body::jsonb) ->> 'act') stored,
  outcome text not null generated always as ((body::jsonb) ->> 'outcome') stored,
  constituency text generated always as ((body::jsonb) -> 'subject' ->> 'constituency') stored,
  primary key (ledger, id)
);
create index ledger_entry_act on ledger_entry (ledger, act);

-- What the sequencer has not placed yet. A row here is written with its entry and removed when it is placed.
create table ledger_queue (
  seq bigint generated always as identity primary key,
  ledger text not null,
  entry uuid not null
);

create table ledger_position (
  ledger text not null,
  position bigint not null check (position > 0),
  entry uuid not null,
  hash bytea not null,
  primary key (ledger, position),
  unique (ledger, entry)
);

create table ledger_checkpoint (
  ledger text not null,
  length bigint not null,
  root bytea not null,
  at timestamptz not null,
  signature bytea not null,
  key_fingerprint text not null,
  primary key (ledger, length)
);

create table job (
  county text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint not null default 0,
  note text not null default '',
  result jsonb,
  error text,
  cancel_requested boolean not null default false,
  account uuid not null references account (id),
  role_grant uuid not null references role_grant (id),
  created_at timestamptz not null,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  primary key (county, id)
);
create index job_open on job (state, heartbeat_at) where state in ('waiting', 'running');

-- The county's data key, wrapped by a key that lives outside the database.
create table county_key (
  county text primary key,
  wrapped bytea not null
);

create table stored_file (
  county text not null,
  id uuid not null,
  name text not null,
  size bigint not null,
  sha256 bytea not null,
  stored_at timestamptz not null,
  primary key (county, id)
);

alter table ledger_entry enable row level security;
create policy ledger_entry_scope on ledger_entry
  using (ledger = (select scope_county()) or (select scope_is_installation()));
alter table ledger_position enable row level security;
create policy ledger_position_scope on ledger_position
  using (ledger = (select scope_county()) or (select scope_is_installation()));
alter table pending_act enable row level security;
create policy pending_act_scope on pending_act
  using (county = (select scope_county())
    and ((select scope_area()) is null or area = (select scope_area())));
alter table job enable row level security;
create policy job_scope on job
  using (county = (select scope_county()) or (select scope_is_installation()));
alter table stored_file enable row level security;
create policy stored_file_scope on stored_file using (county = (select scope_county()));

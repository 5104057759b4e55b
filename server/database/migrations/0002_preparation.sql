-- 选举机构, timetable, seats: the cycle and what is decided before constituencies are drawn.

create table cycle (
  county text not null references area (code),
  id uuid not null,
  name text not null,
  -- Constituencies that vote in batches have a day of their own; this is everyone else's.
  election_day date not null,
  stage text not null default 'preparing' check (stage in ('preparing', 'constituencies-published', 'closed')),
  plan jsonb not null,
  opened_at timestamptz not null,
  primary key (county, id)
);

create table election (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  area text not null references area (code),
  name text not null,
  population integer,
  seats integer check (seats > 0),
  seats_decision jsonb,
  primary key (county, id),
  unique (county, cycle, level, area),
  foreign key (county, cycle) references cycle (county, id)
);

-- How the plan divides the seats before they are given to constituencies (seat ledger).
create table seat_category (
  county text not null,
  id uuid not null,
  election uuid not null,
  name text not null,
  seats integer not null check (seats >= 0),
  list_order integer not null,
  primary key (county, id),
  unique (county, election, name),
  foreign key (county, election) references election (county, id)
);

create table election_body (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  kind text not null check (kind in ('committee', 'office', 'working-group')),
  area text not null references area (code),
  name text not null,
  appointed_by text not null,
  document_number text not null,
  appointed_on date not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id)
);

create table election_body_member (
  county text not null,
  id uuid not null,
  body uuid not null,
  name text not null,
  duty text not null check (duty in ('chair', 'vice-chair', 'member')),
  appointed_on date not null,
  left_on date,
  left_reason text,
  replaces uuid,
  primary key (county, id),
  foreign key (county, body) references election_body (county, id)
);

-- 流程销号: each timetable step broken into tasks with a responsible person, evidence and sign-off.
create table task (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  step text not null,
  title text not null,
  area text not null,
  due date not null,
  responsible text,
  evidence text,
  signed_off_at timestamptz,
  signed_off_by uuid,
  list_order integer not null,
  primary key (county, id),
  foreign key (county, cycle) references cycle (county, id)
);

alter table cycle enable row level security;
create policy cycle_scope on cycle using (county = (select scope_county()));
alter table election enable row level security;
create policy election_scope on election using (county = (select scope_county()));
alter table seat_category enable row level security;
create policy seat_category_scope on seat_category using (county = (select scope_county()));
alter table election_body enable row level security;
create policy election_body_scope on election_body using (county = (select scope_county()));
alter table election_body_member enable row level security;
create policy election_body_member_scope on election_body_member using (county = (select scope_county()));
alter table task enable row level security;
create policy task_scope on task using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

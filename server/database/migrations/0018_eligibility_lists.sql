-- 资格名册: lists of police, courts and civil affairs. Only rows that match a person on this register are kept, as proposals; the file and
-- all other rows are dropped when it has been matched.

create table eligibility_list (
  county text not null,
  id uuid not null,
  cycle uuid not null,
  kind text not null check (kind in
    ('nationality-lost', 'deprived', 'suspended', 'unable', 'custody', 'moved-out', 'moved-in', 'died')),
  source text not null,
  document text not null,
  file uuid not null,
  file_name text not null,
  encoding text not null,
  state text not null check (state in ('matching', 'matched', 'failed', 'closed')),
  rows_read integer not null default 0,
  rows_bad integer not null default 0,
  rows_matched integer not null default 0,
  rows_review integer not null default 0,
  -- Of nobody on this register: counted, and nothing else.
  rows_dropped integer not null default 0,
  problem text,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (county, id)
);

create table list_match (
  county text not null,
  list uuid not null,
  line integer not null,
  person uuid not null,
  -- By the number; by the number under another name; without one, by everything else.
  how text not null check (how in ('number', 'other-name', 'likeness')),
  -- The row and the fact that it would be.
  encrypted bytea not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'known')),
  fact uuid,
  primary key (county, list, line, person),
  foreign key (county, list) references eligibility_list (county, id),
  foreign key (county, person) references person (county, id)
);

-- Why a row could not be read; what stood in it is in the file that the office has.
create table list_problem (
  county text not null,
  list uuid not null,
  line integer not null,
  problem text not null,
  primary key (county, list, line),
  foreign key (county, list) references eligibility_list (county, id)
);

alter table eligibility_list enable row level security;
create policy eligibility_list_scope on eligibility_list using (county = (select scope_county()));
alter table list_match enable row level security;
create policy list_match_scope on list_match using (county = (select scope_county()));
alter table list_problem enable row level security;
create policy list_problem_scope on list_problem using (county = (select scope_county()));

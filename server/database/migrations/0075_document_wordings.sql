-- 文书文本: how a county words its documents. A version is never changed; without words it is the return to the project's own.
create table document_wording (
  county text not null,
  kind text not null,
  version integer not null check (version > 0),
  wording jsonb,
  adopted_on date not null,
  account uuid not null,
  entry uuid not null,
  primary key (county, kind, version)
);
-- 印发的文书: as it went out, whatever is reworded or changes afterwards.
create table issued_document (
  county text not null,
  id uuid not null,
  kind text not null,
  -- Which cycle, election, body, constituency, change or round it is about.
  subject uuid not null,
  ordinal integer not null check (ordinal > 0),
  area text not null,
  number text not null,
  issued_on date not null,
  -- The version of the wording; null where it was the project's own.
  wording_version integer,
  content jsonb not null,
  sources jsonb not null,
  entry uuid not null,
  primary key (county, id),
  unique (county, kind, subject, ordinal)
);

alter table document_wording enable row level security;
create policy document_wording_scope on document_wording using (county = (select scope_county()));
alter table issued_document enable row level security;
create policy issued_document_scope on issued_document using (county = (select scope_county())
  and ((select scope_area()) is null or area = (select scope_area())));

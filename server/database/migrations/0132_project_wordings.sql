-- 系统自带的文本: the project's own words of a kind of document, from the moment at which a server first had them. Without them a release that words something better
-- would change what was published before it.
create table project_wording (
  kind text not null,
  -- Ordered by time like the id of an entry: the words of a publication are the last ones before it.
  since uuid not null,
  sha256 text not null,
  wording jsonb not null,
  primary key (kind, since)
);

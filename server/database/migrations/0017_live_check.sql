-- 登记时比对. Whoever is registered is looked for first, in every county of the installation.

-- 一人一票 holds within one general election. A claim belongs to the cycle that took it; it stands while that is its county's last, is not
-- closed, and does not lie half a term (2½ of five years) or more before the election that asks. Otherwise that election takes it over.
alter table identifier_claim add column cycle uuid;
update identifier_claim k set cycle = (
  select g.cycle from registration g join cycle c on c.county = g.county and c.id = g.cycle
  where g.county = k.county and g.person = k.person and g.level = k.level and g.status = 'on-roll'
  order by c.opened_at desc, c.id limit 1);
delete from identifier_claim where cycle is null;
alter table identifier_claim alter column cycle set not null;

-- The cycles of all counties whose claims stand against an election on this day: their ids and nothing else.
create function standing_cycles(election date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select id from (
      select distinct on (county) id, stage, election_day from cycle order by county, opened_at desc, id) last
    where stage <> 'closed' and election_day >= election - interval '30 months'
  $$;

-- Who in the caller's county bears this number, whatever the township: he keeps his identity. Of two who share it, the one of this name.
create function number_bearer(number_hash bytea, wanted text)
  returns table (person uuid, name text, is_shared boolean)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select p.id, p.name, i.is_shared
    from person_identifier i join person p on p.county = i.county and p.id = i.person
    where i.county = scope_county() and i.hash = number_hash
    order by p.name = wanted desc, p.id limit 1
  $$;

-- The linkage record of everyone on a register: sealed by a key of the installation, found by keyed hashes of what several records of one
-- person may share (packages/linkage/block/keys.ts). Without the key a row says nothing of anybody, so every county may look for its people
-- in all of them; each writes only its own.
create table linkage_record (
  county text not null,
  person uuid not null,
  name_day integer,
  surname_day integer,
  last_day integer,
  name_year integer,
  name_birthday integer,
  phone integer,
  name_household integer,
  -- How common a name is, and whether a house is many people's, is counted when it matters.
  name integer,
  household integer,
  record bytea not null,
  primary key (county, person)
);
create index linkage_name_day on linkage_record (name_day) where name_day is not null;
create index linkage_surname_day on linkage_record (surname_day) where surname_day is not null;
create index linkage_last_day on linkage_record (last_day) where last_day is not null;
create index linkage_name_year on linkage_record (name_year) where name_year is not null;
create index linkage_name_birthday on linkage_record (name_birthday) where name_birthday is not null;
create index linkage_phone on linkage_record (phone) where phone is not null;
create index linkage_name_household on linkage_record (name_household) where name_household is not null;
create index linkage_name on linkage_record (name) where name is not null;
create index linkage_household on linkage_record (household) where household is not null;

alter table linkage_record enable row level security;
create policy linkage_record_read on linkage_record for select using (true);
create policy linkage_record_insert on linkage_record for insert with check (county = (select scope_county()));
create policy linkage_record_update on linkage_record for update using (county = (select scope_county()));
create policy linkage_record_delete on linkage_record for delete using (county = (select scope_county()));

-- Came with an import, and is still to be looked for among the others.
create table linkage_unchecked (
  county text not null,
  person uuid not null,
  import uuid not null,
  primary key (county, person)
);
alter table linkage_unchecked enable row level security;
create policy linkage_unchecked_scope on linkage_unchecked using (county = (select scope_county()));

-- So many there are, as of the last count of the database's own statistics.
create function linkage_records() returns bigint
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select greatest(reltuples, 0)::bigint from pg_class where oid = 'linkage_record'::regclass $$;

-- On which rolls these people stand, in any county: county and level, never who they are.
create function standing_registrations(counties text[], persons uuid[], election date)
  returns table (county text, person uuid, level text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select g.county, g.person, g.level
    from unnest(counties, persons) as asked (county, person)
    join cycle c on c.county = asked.county and c.id in (select standing_cycles(election))
    join registration g on g.county = asked.county and g.cycle = c.id and g.person = asked.person
      and g.level in ('county', 'township') and g.status = 'on-roll'
    order by g.county, g.person, g.level
  $$;

alter table import_row add column linkage_keys integer[];
alter table import_row add column linkage_record bytea;

create or replace function analyze_after_bulk() returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  begin
    analyze import_row, person, person_identifier, identifier_claim, registration, roll_entry, linkage_record;
  end $$;

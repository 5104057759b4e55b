-- 法律适用的版本: renamed whenever something is decided, adopted or withdrawn for a place, which stands here by its significant digits. Whoever remembers the law asks
-- with every act whether it still stands; to name all decisions each time took as long as to find the voter. Says nothing but that something changed, so everybody
-- reads it; only the triggers write it.
create table law_version (
  place text primary key,
  version uuid not null
);

-- Its argument is the column that says where the row holds.
create function rename_law_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  begin
    insert into law_version (place, version) values (to_jsonb(new) ->> tg_argv[0], gen_random_uuid())
      on conflict (place) do update set version = excluded.version;
    return null;
  end
  $$;

create trigger law_version after insert on silent_point_decision
  for each row execute function rename_law_version('area');
create trigger law_version after insert or update on local_rules
  for each row execute function rename_law_version('place');

insert into law_version (place, version)
  select place, gen_random_uuid()
  from (select area as place from silent_point_decision union select place from local_rules) changed;

alter table law_version enable row level security;
create policy law_version_read on law_version for select using (true);

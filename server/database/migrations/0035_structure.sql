-- 代表结构: what the work plan hopes for, and how it was last term. Both are shown beside the figures and decide nothing.

create table structure_target (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  statistic text not null,
  kind text not null check (kind in ('at-least', 'at-most', 'about')),
  thousandths integer not null check (thousandths between 0 and 1000),
  entry uuid not null,
  primary key (county, cycle, level, statistic),
  foreign key (county, cycle) references cycle (county, id)
);

-- 上届的数字, of one congress or, under the county's own code, of all congresses of the level together.
create table last_term_figure (
  county text not null,
  cycle uuid not null,
  level text not null check (level in ('county', 'township')),
  area text not null references area (code),
  statistic text not null,
  deputies integer not null check (deputies > 0),
  count integer check (count between 0 and deputies),
  -- As it was published, where the number was not.
  printed text,
  document text not null,
  entry uuid not null,
  primary key (county, cycle, level, area, statistic),
  foreign key (county, cycle) references cycle (county, id),
  check (count is not null or printed is not null)
);

alter table structure_target enable row level security;
create policy structure_target_scope on structure_target using (county = (select scope_county()));
alter table last_term_figure enable row level security;
create policy last_term_figure_scope on last_term_figure using (county = (select scope_county()));

-- Whoever was taken off the formal list after its publication is not shown any more; his 简历 is shown where he gave one.
drop function public_candidates(text, uuid);
create function public_candidates(of_county text, of_constituency uuid)
  returns table (id uuid, name text, sex text, ethnicity text, born_in text, education text, politics text, occupation text,
    resume text, list_order integer, has_photo boolean, pledges jsonb)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select c.id, c.name, c.sex, c.ethnicity, to_char(c.birth_date, 'YYYY-MM'), c.education, c.politics, c.occupation, c.resume, f.list_order,
      exists (select from candidate_photo p where p.county = c.county and p.candidate = c.id),
      coalesce((select jsonb_agg(jsonb_build_object('text', p.text, 'givenOn', p.given_on) order by p.given_on, p.id)
        from candidate_pledge p where p.county = c.county and p.candidate = c.id), '[]')
    from initial_candidate c
    left join formal_list list on list.county = c.county and list.constituency = c.constituency and list.published_on is not null
    left join formal_candidate f on f.county = c.county and f.constituency = list.constituency and f.candidate = c.id
      and f.removed_by is null
    where c.county = of_county and c.constituency = of_constituency and c.listed_in is not null and c.excluded_by is null
      and (list.constituency is null or f.candidate is not null)
  $$;

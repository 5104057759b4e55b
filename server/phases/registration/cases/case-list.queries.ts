/** 核查事项一览: open ones by their deadline, with how many there are. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { findUnregistered, tellUnregistered } from './unregistered.queries.ts';
import type { CaseFilterSchema, CasePage, CaseQuerySchema, CaseWorker } from './case-view.schema.ts';

type CaseQuery = z.infer<typeof CaseQuerySchema>;
export type CaseFilter = z.infer<typeof CaseFilterSchema>;

export async function readCasePage(acting: Acting, query: CaseQuery): Promise<CasePage> {
  const { tx, county, today } = acting;
  const { rows } = await sql<Omit<CasePage['rows'][number], 'registeredSince'>>`
    select ${caseColumns(county, today)}
    from registration_case k left join account a on a.id = k.owner
    where k.county = ${county} and ${await wantedCases(acting, query)} and ${behind(query)}
    order by k.due_on, k.id limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    rows: await tellUnregistered(acting, page),
    next: last ? `${last.dueOn}|${last.id}` : null,
    counts: await countOpen(acting),
  };
}

/** A row of the list, of `registration_case k` with its owner `account a`. */
export function caseColumns(county: string, today: string) {
  return sql`k.id, k.kind, k.level, k.state, k.decision, k.decided_on, k.due_on, k.source, k.tier,
    k.state = 'open' and k.due_on < ${today} as is_overdue,
    case when a.id is not null then jsonb_build_object('account', a.id, 'name', a.display_name) end as owner,
    array(select coalesce(ar.name, other) from unnest(k.other_counties) other left join area ar on ar.code = other) as other_counties,
    case when k.source = 'import' then (
      select split_part(e ->> 'text', '：', 1) from jsonb_array_elements(k.evidence) e where e ->> 'field' = 'fact' limit 1) end as found_in,
    ${namesOfCase(county)} as names`;
}

/** Of `registration_case k`: whom it concerns, in the order of its records. */
export function namesOfCase(county: string) {
  return sql`array(select case when s.person is null then '未登记的人' else coalesce(p.name, '外县或者外乡镇的人') end
      from registration_case_subject s left join person p on p.county = s.register and p.id = s.person
      where s.county = ${county} and s.case_id = k.id order by s.place)`;
}

/** The conditions of a list, on `registration_case k`. */
export async function wantedCases(acting: Acting, { q, state, kind, owner, overdue }: CaseFilter) {
  const { county, today } = acting;
  const conditions = [sql`k.state = ${state}`];
  if (kind) conditions.push(sql`k.kind = ${kind}`);
  if (owner === 'none') conditions.push(sql`k.owner is null`);
  else if (owner) conditions.push(sql`k.owner = ${owner}`);
  if (overdue) conditions.push(sql`k.due_on < ${today}`);
  if (q) {
    const unregistered = await findUnregistered(acting, q, state);
    conditions.push(sql`(k.id = any(${unregistered}::uuid[]) or k.id in (
      select s.case_id from registration_case_subject s join person p on p.county = s.register and p.id = s.person
      where s.county = ${county} and strpos(p.name, ${q}) > 0))`);
  }
  return sql.join(conditions, sql` and `);
}

function behind({ after }: CaseQuery) {
  const [due, id] = after?.split('|') ?? [];
  return due === undefined || id === undefined
    ? sql`true`
    : sql`(k.due_on, k.id) > (${due}::date, ${id}::uuid)`;
}

async function countOpen({ tx, county, today }: Acting): Promise<CasePage['counts']> {
  const { rows } = await sql<{
    kind: CasePage['rows'][number]['kind'];
    open: number;
    overdue: number;
    unassigned: number;
  }>`
    select kind, count(*) as open, count(*) filter (where due_on < ${today}) as overdue,
      count(*) filter (where owner is null) as unassigned
    from registration_case where county = ${county} and state = 'open' group by kind order by kind`.execute(
    tx,
  );
  const sum = (of: 'open' | 'overdue' | 'unassigned') => rows.reduce((total, row) => total + row[of], 0);
  return {
    open: sum('open'),
    overdue: sum('overdue'),
    unassigned: sum('unassigned'),
    byKind: rows.map(({ kind, open }) => ({ kind, open })),
  };
}

/** 可以承办的人 · whoever has a role in this county that works on cases. */
export async function readCaseWorkers({ tx, county }: Acting): Promise<CaseWorker[]> {
  return tx
    .selectFrom('roleGrant as g')
    .innerJoin('account as a', 'a.id', 'g.account')
    .where('g.county', '=', county)
    .where('g.revokedAt', 'is', null)
    .where('g.role', 'in', ['office-chief', 'office-clerk', 'registrar'])
    .orderBy('a.displayName')
    .select(['a.id as account', 'a.displayName as name', 'g.role'])
    .execute();
}

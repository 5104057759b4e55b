/** 成批办理 · which open cases meet a rule, who would stay, and what would change. */
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { namesOfCase } from '../case-list.queries.ts';
import { tellUnregistered } from '../unregistered.queries.ts';
import type { BulkPreview, BulkRule, CaseBulk } from './bulk.schema.ts';

export interface MatchedCase {
  readonly id: string;
  readonly evidence: string;
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** In the order in which they were registered: the first stays. */
  readonly persons: readonly string[];
  readonly county: number;
  readonly township: number;
  readonly isPublished: boolean;
  readonly isAcross: boolean;
}

const SHOWN = 50;

/** In the order of their ids. */
export async function matchCases(acting: Acting, rule: BulkRule): Promise<MatchedCase[]> {
  const matched = await readMatching(acting, rule);
  return rule.kind === 'missed' ? tellMissed(acting, rule, matched) : matched;
}

/** 漏登: their names lie encrypted; of whoever was registered since, where. */
async function tellMissed(
  acting: Acting,
  { registeredSince }: BulkRule,
  matched: readonly MatchedCase[],
): Promise<MatchedCase[]> {
  const told = await tellUnregistered(
    acting,
    matched.map((each) => ({ ...each, state: 'open' as const })),
  );
  return told
    .filter(({ registeredSince: since }) => {
      if (registeredSince === null) return true;
      return since !== null && (registeredSince === 'either' || since.isSameNumber);
    })
    .map(({ registeredSince: since, ...each }) => ({ ...each, places: since?.places ?? each.places }));
}

async function readMatching({ tx, county }: Acting, rule: BulkRule): Promise<MatchedCase[]> {
  const { rows } = await sql<MatchedCase>`
    select k.id, encode(k.evidence_hash, 'hex') as evidence, k.other_counties <> '{}' as is_across,
      coalesce(s.persons, '{}') as persons, ${rule.kind === 'missed' ? namesOfCase(county) : sql`s.names`} as names, coalesce(g.places, '{}') as places, coalesce(g.county, 0) as county,
      coalesce(g.township, 0) as township, coalesce(g.is_published, false) as is_published
    from registration_case k
    cross join lateral (
      select array_agg(p.id order by first.at, p.id) as persons, array_agg(p.name order by first.at, p.id) as names
      from registration_case_subject s
      join person p on p.county = s.register and p.id = s.person and not p.is_withdrawn
      left join lateral (select min(registered_at) as at from registration r
        where r.county = p.county and r.cycle = k.cycle and r.person = p.id and r.status = 'on-roll') first on true
      where s.county = k.county and s.case_id = k.id) s
    left join lateral (
      select array_agg(distinct c.name) as places, count(*) filter (where r.level = 'county')::integer as county,
        count(*) filter (where r.level = 'township')::integer as township, bool_or(c.stage <> 'drawn') as is_published,
        greatest(count(distinct c.id) filter (where r.level = 'county'), count(distinct c.id) filter (where r.level = 'township')) as most
      from registration r join constituency c on c.county = r.county and c.id = r.constituency
      where r.county = k.county and r.cycle = k.cycle and r.person = any(s.persons) and r.status = 'on-roll') g on true
    where k.county = ${county} and k.state = 'open' and k.kind = ${rule.kind} and ${conditions(rule)}
    order by k.id`.execute(tx);
  return rows;
}

function conditions({ kind, tier, agreeing, noneAgainst, sameConstituency, decision }: BulkRule) {
  const all = [sql`true`];
  // Whoever was missed may be like nobody on the register.
  if (kind !== 'missed') all.push(sql`cardinality(s.persons) >= ${decision === 'merge' ? 2 : 1}`);
  if (tier !== null) all.push(sql`k.tier = ${tier}`);
  for (const field of agreeing)
    all.push(sql`k.evidence @> ${JSON.stringify([{ field, speaks: 'for' }])}::jsonb`);
  if (noneAgainst) all.push(sql`not k.evidence @> '[{"speaks":"against"}]'::jsonb`);
  if (sameConstituency) all.push(sql`coalesce(g.most, 0) <= 1`);
  // Whoever is not to be on a roll at all stands alone in his case.
  if (decision === 'strike') all.push(sql`cardinality(s.persons) = 1`);
  return sql.join(all, sql` and `);
}

/** Those that one person may decide here, many at once. */
export function forBulk({ decision }: BulkRule, matched: readonly MatchedCase[]): MatchedCase[] {
  return matched.filter(({ isPublished, isAcross }) => !isAcross && (decision === 'keep' || !isPublished));
}

export function previewOf(rule: BulkRule, matched: readonly MatchedCase[]): BulkPreview {
  const cases = forBulk(rule, matched);
  const sum = (of: (each: MatchedCase) => number) => cases.reduce((total, each) => total + of(each), 0);
  const struck = (level: 'county' | 'township') => {
    if (rule.decision === 'keep') return 0;
    return sum((each) => (rule.decision === 'merge' ? Math.max(0, each[level] - 1) : each[level]));
  };
  return {
    cases: cases.length,
    persons: sum(({ persons }) => persons.length),
    withdrawn: rule.decision === 'merge' ? sum(({ persons }) => persons.length - 1) : 0,
    struck: { county: struck('county'), township: struck('township') },
    leftOut: {
      published:
        matched.filter((each) => !each.isAcross && each.isPublished).length *
        (rule.decision === 'keep' ? 0 : 1),
      otherCounties: matched.filter(({ isAcross }) => isAcross).length,
    },
    fingerprint: fingerprintOf(cases),
    examples: cases
      .slice(0, SHOWN)
      .map(({ id, names, places }) => ({ id, names: [...names], places: [...places] })),
  };
}

/** Of which cases, with which people in which order and on which evidence. */
export function fingerprintOf(cases: readonly MatchedCase[]): string {
  const text = cases.map(({ id, evidence, persons }) => `${id} ${evidence} ${persons.join(' ')}`).join('\n');
  return Buffer.from(sha256(text)).toString('hex');
}

export async function readBulks({ tx, county }: Acting): Promise<CaseBulk[]> {
  const { rows } = await sql<Omit<CaseBulk, 'at'> & { at: Date }>`
    select d.bulk, min(d.reason) as reason, min(a.display_name) as by, min(d.decided_at) as at, count(*) as decided,
      count(*) filter (where exists (select from registration_case_decision u where u.county = d.county and u.undoes = d.id)) as undone
    from registration_case_decision d join account a on a.id = d.decided_by
    where d.county = ${county} and d.bulk is not null and d.kind <> 'reopen'
    group by d.bulk order by 4 desc limit 100`.execute(tx);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

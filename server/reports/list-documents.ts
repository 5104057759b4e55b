/** 名单上的决定和更正: what is told to nominators and to voters, from the decisions as they were made. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { EXCLUSION_GROUNDS, EXCLUSION_RULES, type ExclusionGround } from '@xuanwu/rules/exclusion.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import { CORRECTABLE } from '../phases/nomination/initial-list/correct-nominee.schema.ts';
import { FACT_SUBJECTS } from '../phases/nomination/initial-list/fact-objection.schema.ts';
import { basisOf, readLetterhead, verificationOf } from './letterhead.ts';

interface ExclusionRow {
  readonly constituency: string;
  readonly name: string;
  readonly ground: ExclusionGround;
  readonly explanation: string;
  readonly document: string;
  readonly meeting: {
    readonly heldOn: string;
    readonly minute: string;
    readonly present: number;
    readonly inFavour: number;
  };
  readonly decidedOn: string;
  readonly entry: string;
  readonly wasListed: boolean;
  readonly organisations: readonly string[];
  readonly byVoters: number;
}

export async function exclusionNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { rows } = await sql<ExclusionRow>`
    select x.constituency, c.name, x.ground, x.explanation, x.document, x.meeting, x.decided_on, x.entry,
      coalesce((select l.entry < x.entry from initial_list l where l.county = c.county and l.id = c.listed_in), false) as was_listed,
      array(select distinct unnest(n.organisations) from nomination n
        join nomination_nominee named on named.county = n.county and named.nomination = n.id
        where n.county = c.county and named.candidate = c.id) as organisations,
      (select count(*) from nomination n
        join nomination_nominee named on named.county = n.county and named.nomination = n.id
        where n.county = c.county and named.candidate = c.id and n.kind = 'voters') as by_voters
    from exclusion x join initial_candidate c on c.county = x.county and c.id = x.candidate
    where x.county = ${acting.county} and x.id = ${id}`.execute(acting.tx);
  const row = found(rows[0], '这项不列入的决定');
  const { constituency, congress, issuer } = await readLetterhead(acting, row.constituency);
  const { name, ground, explanation, document, meeting, decidedOn, entry, wasListed } = row;
  const nominators = [...row.organisations, ...(row.byVoters > 0 ? ['联名推荐的各位选民'] : [])];
  return {
    kind: 'exclusion-notice',
    title: `${issuer}\n不列入代表候选人名单通知书`,
    issuer,
    date: decidedOn,
    nominee: name,
    nominators: nominators.join('、'),
    congress,
    constituency: constituency.name,
    ground: EXCLUSION_GROUNDS[ground],
    explanation,
    proof: document,
    meeting,
    basis: basisOf(EXCLUSION_RULES[ground], constituency.electionDay),
    wasListed,
    ...(await verificationOf(acting, entry)),
  };
}

/** 没有列入的: decided before this list came out and not taken back by then. */
export async function leftOff(
  { tx, county }: Acting,
  list: { readonly constituency: string; readonly entry: string },
): Promise<{ name: string; ground: string; explanation: string }[]> {
  const { rows } = await sql<{ name: string; ground: ExclusionGround; explanation: string }>`
    select c.name, x.ground, x.explanation
    from exclusion x join initial_candidate c on c.county = x.county and c.id = x.candidate
    where x.county = ${county} and x.constituency = ${list.constituency} and x.entry < ${list.entry}
      and not exists (select from exclusion_objection o where o.county = x.county and o.exclusion = x.id
        and o.upheld and o.decision_entry < ${list.entry})
    order by x.entry`.execute(tx);
  return rows.map(({ ground, ...row }) => ({ ...row, ground: EXCLUSION_GROUNDS[ground] }));
}

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

export async function correctionNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { rows } = await sql<{
    constituency: string;
    name: string;
    before: Record<string, string>;
    after: Record<string, string>;
    reason: string;
    document: string;
    correctedOn: string;
    entry: string;
    listedOn: string;
  }>`
    select k.constituency, coalesce(k.before ->> 'name',
        (select later.before ->> 'name' from nominee_correction later where later.county = k.county
          and later.candidate = k.candidate and later.ordinal > k.ordinal and later.before ? 'name'
          order by later.ordinal limit 1), c.name) as name,
      k.before, k.after, k.reason, k.document, k.corrected_on, k.entry, l.published_on as listed_on
    from nominee_correction k
    join initial_candidate c on c.county = k.county and c.id = k.candidate
    join initial_list l on l.county = k.county and l.id = k.list
    where k.county = ${acting.county} and k.id = ${id}`.execute(acting.tx);
  const { name, before, after, reason, document, correctedOn, entry, listedOn, ...row } = found(
    rows[0],
    '这件更正',
  );
  const { constituency, congress, issuer } = await readLetterhead(acting, row.constituency);
  const said = (facts: Record<string, string>, field: string) =>
    field === 'sex' ? (SEXES[facts[field] ?? ''] ?? '') : (facts[field] ?? '');
  return {
    kind: 'correction-notice',
    title: `${issuer}\n关于更正${constituency.name}初步代表候选人名单的公告`,
    issuer,
    date: correctedOn,
    nominee: name,
    congress,
    constituency: constituency.name,
    listedOn: writtenDate(listedOn),
    changes: Object.entries(CORRECTABLE)
      .filter(([field]) => field in after)
      .map(([field, title]) => ({ field: title, before: said(before, field), after: said(after, field) })),
    reason,
    proof: document,
    basis: basisOf('nom-publish', constituency.electionDay),
    ...(await verificationOf(acting, entry)),
  };
}

export async function factNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const row = await tx
    .selectFrom('factObjection as o')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'o.county').onRef('c.id', '=', 'o.candidate'),
    )
    .where('o.county', '=', county)
    .where('o.id', '=', id)
    .where('o.finding', '=', 'inaccurate')
    .select([
      'o.constituency',
      'o.about',
      'o.checkedOn',
      'o.foundFacts',
      'o.document',
      'o.checkEntry',
      'c.name',
    ])
    .executeTakeFirst();
  const { about, name, ...checked } = found(row, '向选民公告的核实情况');
  const { constituency, congress, issuer } = await readLetterhead(acting, checked.constituency);
  const checkedOn = checked.checkedOn ?? acting.today;
  return {
    kind: 'fact-notice',
    title: `${issuer}\n关于核实代表候选人情况的公告`,
    issuer,
    date: checkedOn,
    nominee: name,
    congress,
    constituency: constituency.name,
    about: FACT_SUBJECTS[about as keyof typeof FACT_SUBJECTS],
    foundFacts: checked.foundFacts ?? '',
    proof: checked.document ?? '',
    checkedOn,
    basis: basisOf('nom-info', constituency.electionDay),
    ...(checked.checkEntry === null ? {} : await verificationOf(acting, checked.checkEntry)),
  };
}

/** 原公布的基本情况: what the fields of each nominee said before they were corrected first. */
export async function asPublished(
  { tx, county }: Acting,
  constituency: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const rows = await tx
    .selectFrom('nomineeCorrection')
    .select(['candidate', 'before'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('list', 'is not', null)
    .orderBy('ordinal', 'desc')
    .execute();
  const published = new Map<string, Readonly<Record<string, string>>>();
  for (const { candidate, before } of rows)
    published.set(candidate, { ...published.get(candidate), ...(before as Record<string, string>) });
  return published;
}

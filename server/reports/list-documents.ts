/** 名单上的决定和更正: what is told to nominators and to voters, from the decisions as they were made. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { EXCLUSION_GROUNDS, EXCLUSION_RULES, type ExclusionGround } from '@xuanwu/rules/exclusion.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { correctionNoticeContents } from '../documents/correction-notice.ts';
import { exclusionNoticeContents } from '../documents/exclusion-notice.ts';
import { factNoticeContents } from '../documents/fact-notice.ts';
import { CORRECTABLE } from '../phases/nomination/initial-list/correct-nominee.schema.ts';
import { FACT_SUBJECTS } from '../phases/nomination/initial-list/fact-objection.schema.ts';
import { basisOf, type Letterhead, readLetterhead } from './letterhead.ts';
import { headSources, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

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

export async function exclusionFacts(acting: Acting, id: string): Promise<NoticeFacts<'exclusion-notice'>> {
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
  const { constituency, name, ground, explanation, document, meeting, decidedOn, entry, wasListed } = row;
  const head = await readLetterhead(acting, constituency);
  const { electionDay } = head.constituency;
  const nominators = [...row.organisations, ...(row.byVoters > 0 ? ['联名推荐的各位选民'] : [])];
  const contents = exclusionNoticeContents({
    ...namesOf(head),
    nominee: name,
    nominators: nominators.join('、'),
    ground: EXCLUSION_GROUNDS[ground],
    explanation,
    proof: document,
    meeting,
    basis: basisOf(EXCLUSION_RULES[ground], electionDay),
    wasListed,
  });
  const nominated = {
    record: '收到的提名推荐',
    article: articleOf('nom-written', electionDay),
    page: `/constituencies/${constituency}`,
  };
  return {
    area: head.constituency.area,
    published: { on: decidedOn, entry },
    values: sourced<'exclusion-notice'>(
      contents,
      {
        record: '不列入名单的决定',
        article: articleOf(EXCLUSION_RULES[ground], electionDay),
        page: `/constituencies/${constituency}`,
        entry,
      },
      {
        ...headSources(head),
        推荐者: nominated,
        被推荐人: nominated,
        依据: lawSource(EXCLUSION_RULES[ground], electionDay),
      },
    ),
  };
}

function namesOf({ constituency, congress, issuer }: Letterhead) {
  return { constituency: constituency.name, congress, issuer };
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

export async function correctionFacts(acting: Acting, id: string): Promise<NoticeFacts<'correction-notice'>> {
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
    listEntry: string;
  }>`
    select k.constituency, coalesce(k.before ->> 'name',
        (select later.before ->> 'name' from nominee_correction later where later.county = k.county
          and later.candidate = k.candidate and later.ordinal > k.ordinal and later.before ? 'name'
          order by later.ordinal limit 1), c.name) as name,
      k.before, k.after, k.reason, k.document, k.corrected_on, k.entry, l.published_on as listed_on, l.entry as list_entry
    from nominee_correction k
    join initial_candidate c on c.county = k.county and c.id = k.candidate
    join initial_list l on l.county = k.county and l.id = k.list
    where k.county = ${acting.county} and k.id = ${id}`.execute(acting.tx);
  const { name, before, after, reason, document, correctedOn, entry, listedOn, listEntry, ...row } = found(
    rows[0],
    '这件更正',
  );
  const head = await readLetterhead(acting, row.constituency);
  const { electionDay } = head.constituency;
  const said = (facts: Record<string, string>, field: string) =>
    field === 'sex' ? (SEXES[facts[field] ?? ''] ?? '') : (facts[field] ?? '');
  const contents = correctionNoticeContents({
    ...namesOf(head),
    nominee: name,
    listedOn,
    changes: Object.entries(CORRECTABLE)
      .filter(([field]) => field in after)
      .map(([field, title]) => ({ field: title, before: said(before, field), after: said(after, field) })),
    reason,
    proof: document,
    basis: basisOf('nom-publish', electionDay),
  });
  const page = `/constituencies/${row.constituency}`;
  const article = articleOf('nom-publish', electionDay);
  return {
    area: head.constituency.area,
    published: { on: correctedOn, entry },
    values: sourced<'correction-notice'>(
      contents,
      { record: '公布的名单的更正', article, page, entry },
      {
        ...headSources(head),
        名单公布日期: { record: '公布的初步代表候选人名单', article, page, entry: listEntry },
        依据: lawSource('nom-publish', electionDay),
      },
    ),
  };
}

export async function factFacts(acting: Acting, id: string): Promise<NoticeFacts<'fact-notice'>> {
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
  const { about, name, constituency, checkedOn, foundFacts, document, checkEntry } = found(
    row,
    '向选民公告的核实情况',
  );
  if (checkedOn === null || checkEntry === null) throw new Error(`what was found of ${id} has no entry`);
  const head = await readLetterhead(acting, constituency);
  const { electionDay, area } = head.constituency;
  const contents = factNoticeContents({
    ...namesOf(head),
    nominee: name,
    about: FACT_SUBJECTS[about as keyof typeof FACT_SUBJECTS],
    foundFacts: foundFacts ?? '',
    proof: document ?? '',
    checkedOn,
    basis: basisOf('nom-info', electionDay),
  });
  return {
    area,
    published: { on: checkedOn, entry: checkEntry },
    values: sourced<'fact-notice'>(
      contents,
      {
        record: '核实的情况',
        article: articleOf('nom-info', electionDay),
        page: `/constituencies/${constituency}`,
        entry: checkEntry,
      },
      { ...headSources(head), 依据: lawSource('nom-info', electionDay) },
    ),
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

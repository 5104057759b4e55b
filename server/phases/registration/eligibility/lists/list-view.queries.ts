/** 名册的预览: what was matched, what would be recorded, and what that would do to each person's vote. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import { lawFor } from '../../../../local-law/law-for.ts';
import { getCycle } from '../../../preparation/cycle.queries.ts';
import { recordReading } from '../../register.queries.ts';
import { decideOnPerson, type PersonStatus } from '../decision.ts';
import { readStandingFacts } from '../person-fact.queries.ts';
import type { PersonFact } from '../person-fact.schema.ts';
import {
  type EligibilityLists,
  type EligibilityListView,
  LIST_PROBLEMS,
  type ListProblem,
} from './eligibility-list.schema.ts';
import { type EligibilityList, type ListMatch, readMatches } from './list.queries.ts';

const SHOWN = 500;

export async function readLists({ tx, county }: Acting): Promise<EligibilityLists> {
  const rows = await tx
    .selectFrom('eligibilityList')
    .selectAll()
    .where('county', '=', county)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => listRow(row as EligibilityList));
}

function listRow(row: EligibilityList): EligibilityLists[number] {
  const { id, kind, source, document, fileName, state, problem, createdAt } = row;
  const { rowsRead, rowsBad, rowsMatched, rowsReview, rowsDropped } = row;
  const sums = { rowsRead, rowsBad, rowsMatched, rowsReview, rowsDropped };
  return {
    id,
    kind,
    source,
    document,
    fileName,
    state,
    problem,
    ...sums,
    createdAt: createdAt.toISOString(),
  };
}

export async function readListView(acting: Acting, id: string): Promise<EligibilityListView> {
  const { tx, county, context } = acting;
  const list = found(
    await tx
      .selectFrom('eligibilityList')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '这份名册',
  ) as EligibilityList;
  const matches = await readMatches(acting, await countyCipher(tx, context.keys, county), id);
  const judged = await judge(acting, list.cycle, matches);
  const proposed = judged.filter(({ match }) => match.state === 'proposed');
  await recordReading(acting, Math.min(matches.length, SHOWN));
  return {
    ...listRow(list),
    job: list.state === 'matching' ? await findJob(acting, id) : null,
    matches: judged.toSorted(unsettledFirst).slice(0, SHOWN).map(shown),
    problems: await readProblems(acting, id),
    effects: effectsOf(proposed.filter(({ match }) => match.how === 'number')),
    proposed: {
      byNumber: proposed.filter(({ match }) => match.how === 'number').length,
      byPerson: proposed.filter(({ match }) => match.how !== 'number').length,
    },
  };
}

interface Judged {
  readonly match: ListMatch;
  readonly before: PersonStatus;
  readonly after: PersonStatus;
}

async function judge(acting: Acting, cycle: string, matches: readonly ListMatch[]): Promise<Judged[]> {
  const { electionDay } = await getCycle(acting, cycle);
  const law = await lawFor(acting, electionDay);
  const standing = await readStandingFacts(acting, [...new Set(matches.map(({ person }) => person))]);
  return matches.map((match) => {
    const facts = standing.get(match.person) ?? [];
    const { fact } = match.listed;
    const { birthDate } = match.registered;
    const status = (all: readonly PersonFact[]) => statusOf(electionDay, birthDate, all, law);
    return { match, before: status(facts), after: status(fact ? [...facts, fact] : facts) };
  });
}

function statusOf(electionDay: string, birthDate: string, facts: readonly PersonFact[], law: LocalLaw) {
  return decideOnPerson({ electionDay, birthDate, facts }, law).status;
}

/** What waits for a person comes first, by what is least sure. */
function unsettledFirst(one: Judged, other: Judged): number {
  const rank = ({ match }: Judged) =>
    (match.state === 'proposed' ? 0 : 10) + ['likeness', 'other-name', 'number'].indexOf(match.how);
  return rank(one) - rank(other) || one.match.line - other.match.line;
}

function shown({ match, before, after }: Judged): EligibilityListView['matches'][number] {
  const { line, person, how, state, listed, registered, evidence } = match;
  return {
    line,
    person,
    how,
    state,
    registered,
    before,
    after,
    listed: { name: listed.name, birthDate: listed.birthDate },
    evidence: [...evidence],
    fact: listed.fact,
  };
}

function effectsOf(judged: readonly Judged[]): EligibilityListView['effects'] {
  const counts = new Map<PersonStatus, number>();
  for (const { before, after } of judged)
    if (before !== after) counts.set(after, (counts.get(after) ?? 0) + 1);
  return [...counts].map(([status, persons]) => ({ status, persons }));
}

async function readProblems({ tx, county }: Acting, list: string): Promise<EligibilityListView['problems']> {
  const rows = await tx
    .selectFrom('listProblem')
    .select(['line', 'problem'])
    .where('county', '=', county)
    .where('list', '=', list)
    .orderBy('line')
    .limit(1_000)
    .execute();
  return rows.map(({ line, problem }) => ({ line, problem: LIST_PROBLEMS[problem as ListProblem] }));
}

async function findJob({ tx, county }: Acting, list: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from job where county = ${county} and kind = 'match-eligibility-list'
      and input ->> 'list' = ${list} order by number desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

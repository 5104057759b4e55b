import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Acting, defineAct, done } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import { seal } from '../../../../ledger/append.ts';
import { daysOf } from '../decision.ts';
import { type FactToRecord, insertFacts, readStandingFacts } from '../person-fact.queries.ts';
import { ConfirmListFactsSchema, ListFactsConfirmedSchema } from './eligibility-list.schema.ts';
import { type ListMatch, lockList, readMatches } from './list.queries.ts';

/** 确认名册所列的事实: of those who match by number and name at once; of all others only whom somebody has looked at. */
export const confirmListFacts = defineAct({
  name: 'confirm-list-facts',
  input: ConfirmListFactsSchema,
  output: ListFactsConfirmedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { list, rows }) {
    const { kind } = await lockList(acting, list, ['matched']);
    if (kind === 'unable')
      throw new ActError('bad-request', '不能行使选举权利，由选举委员会会议逐人确认，不能凭名册成批登记。');
    const cipher = await countyCipher(acting.tx, acting.context.keys, acting.county);
    const proposed = (await readMatches(acting, cipher, list)).filter(({ state }) => state === 'proposed');
    const wanted =
      rows === 'by-number' ? proposed.filter(({ how }) => how === 'number') : pick(proposed, rows);
    if (wanted.length === 0) throw new ActError('bad-request', '没有可以确认的行。请刷新后再看。');
    const { facts, known } = await newFacts(acting, wanted);
    await insertFacts(
      acting,
      facts.map(({ fact }) => fact),
      list,
    );
    await mark(
      acting,
      list,
      facts.map(({ match, fact }) => ({ match, state: 'confirmed', fact: fact.id })),
    );
    await mark(
      acting,
      list,
      known.map((match) => ({ match, state: 'known', fact: null })),
    );
    return done(
      { list, facts: facts.length, known: known.length },
      {
        subject: { list },
        figures: { facts: facts.length, known: known.length },
        records: facts.map(({ fact: { id, person, fact } }) => seal('person-fact', id, { person, fact })),
      },
    );
  },
});

function pick(
  proposed: readonly ListMatch[],
  rows: readonly { line: number; person: string }[],
): ListMatch[] {
  return rows.map(({ line, person }) => {
    const match = proposed.find((each) => each.line === line && each.person === person);
    if (!match) throw new ActError('lost-race', `第 ${line} 行已经确认过，或者不在这份名册里。请刷新。`);
    return match;
  });
}

interface New {
  readonly match: ListMatch;
  readonly fact: FactToRecord;
}

/** What is recorded of the same day already is not recorded twice. */
async function newFacts(
  acting: Acting,
  wanted: readonly ListMatch[],
): Promise<{ facts: New[]; known: ListMatch[] }> {
  const standing = await readStandingFacts(
    acting,
    wanted.map(({ person }) => person),
  );
  const facts: New[] = [];
  const known: ListMatch[] = [];
  const taken = new Set(
    [...standing].flatMap(([person, all]) =>
      all.map((fact) => nameOf(person, fact.kind, daysOf(fact).since)),
    ),
  );
  for (const match of wanted) {
    const { person, area } = match;
    const { fact } = match.listed;
    const name = fact && nameOf(person, fact.kind, daysOf(fact).since);
    if (!fact || name === null || taken.has(name)) {
      known.push(match);
      continue;
    }
    taken.add(name);
    facts.push({ match, fact: { id: randomUUID(), person, area, fact } });
  }
  return { facts, known };
}

function nameOf(person: string, kind: string, since: string): string {
  return `${person} ${kind} ${since}`;
}

async function mark(
  { tx, county }: Acting,
  list: string,
  rows: readonly { match: ListMatch; state: 'confirmed' | 'known'; fact: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update list_match m set state = given.state, fact = given.fact
    from unnest(${rows.map(({ match }) => match.line)}::integer[], ${rows.map(({ match }) => match.person)}::uuid[],
      ${rows.map(({ state }) => state)}::text[], ${rows.map(({ fact }) => fact)}::uuid[]) as given (line, person, state, fact)
    where m.county = ${county} and m.list = ${list} and m.line = given.line and m.person = given.person`.execute(
    tx,
  );
}

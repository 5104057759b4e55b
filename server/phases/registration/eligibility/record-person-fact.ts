import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import { daysOf } from './decision.ts';
import { getPerson, insertFacts, lockPerson, readStandingFacts } from './person-fact.queries.ts';
import {
  FACT_KINDS,
  type PersonFact,
  PersonFactRecordedSchema,
  RecordPersonFactSchema,
} from './person-fact.schema.ts';

/** 登记资格事实: what a paper says about a person's vote. What it means for him the rules say, each time anew. */
export const recordPersonFact = defineAct({
  name: 'record-person-fact',
  input: RecordPersonFactSchema,
  output: PersonFactRecordedSchema,
  areaOf: areaOfPerson,
  async perform(acting, { person, fact }) {
    const { area } = await lockPerson(acting, person);
    await refuseUnsound(acting, person, fact);
    const id = randomUUID();
    await insertFacts(acting, [{ id, person, area, fact }]);
    // Neither the person nor the kind: the ledger is handed out.
    return done(
      { fact: id },
      { subject: { fact: id }, records: [seal('person-fact', id, { person, fact })] },
    );
  },
});

export async function areaOfPerson(acting: Acting, { person }: { person: string }): Promise<string> {
  return (await getPerson(acting, person)).area;
}

/** The same fact twice, or days that cannot be. */
export async function refuseUnsound(acting: Acting, person: string, fact: PersonFact): Promise<void> {
  const { since, until } = daysOf(fact);
  if (until !== null && until < since)
    throw new ActError('bad-request', '终止的日期早于开始的日期，请照文书核对。');
  if (since > acting.today && (fact.kind === 'died' || fact.kind === 'moved-out' || fact.kind === 'moved-in'))
    throw new ActError('bad-request', `${FACT_KINDS[fact.kind]}的日期还没有到，请照文书核对。`);
  const standing = (await readStandingFacts(acting, [person])).get(person) ?? [];
  const same = standing.some((known) => known.kind === fact.kind && daysOf(known).since === since);
  if (same) {
    throw new ActError(
      'lost-race',
      `这一天起的“${FACT_KINDS[fact.kind]}”已经登记过。内容不对的，先撤销原来的一条，再重新登记。`,
    );
  }
}

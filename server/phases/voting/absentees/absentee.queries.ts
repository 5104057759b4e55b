/** 不能到场的选民 as rows: found, locked, sealed; and the custody that holds on election day. */
import type { Custody } from '@xuanwu/rules/custody.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { daysOf } from '../../registration/eligibility/decision.ts';
import type { PersonFact } from '../../registration/eligibility/person-fact.schema.ts';

export async function lockAbsentee({ tx, county }: Acting, cycle: string, person: string) {
  const row = await tx
    .selectFrom('absentee')
    .select(['absence', 'way', 'area'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ActError('bad-request', '请先把他列入不能到场的选民，写明在哪里、与谁联系。');
  return row;
}

/** 被判刑、羁押、拘留 on that day, the last of several. */
export function custodyOn(
  facts: readonly PersonFact[],
  electionDay: string,
): { readonly custody: Custody; readonly place: string | null } | undefined {
  return facts
    .filter((fact) => fact.kind === 'custody')
    .filter((fact) => {
      const { since, until } = daysOf(fact);
      return since <= electionDay && (until === null || electionDay <= until);
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
}

export async function sealer({ tx, context, county }: Acting): Promise<(text: string) => Buffer> {
  const cipher = await countyCipher(tx, context.keys, county);
  return (text) => cipher.encrypt(text);
}

/** 他在名单上的选区 that says where he votes: of the township, or, without one, of the county. */
export async function votingConstituency({ tx, county }: Acting, cycle: string, person: string) {
  const row = await tx
    .selectFrom('registration as g')
    .innerJoin('constituency as c', (on) =>
      on.onRef('c.county', '=', 'g.county').onRef('c.id', '=', 'g.constituency'),
    )
    .innerJoin('cycle as y', (on) => on.onRef('y.county', '=', 'c.county').onRef('y.id', '=', 'c.cycle'))
    .select(['g.area', 'c.id', 'c.electionDay', 'y.electionDay as cycleDay'])
    .where('g.county', '=', county)
    .where('g.cycle', '=', cycle)
    .where('g.person', '=', person)
    .where('g.status', '=', 'on-roll')
    .orderBy('g.level', 'desc')
    .executeTakeFirst();
  const { electionDay, cycleDay, ...constituency } = found(row, '名单上的这位选民');
  return { ...constituency, electionDay: electionDay ?? cycleDay };
}

/** 外县的那一面 · where this county has struck its person from every roll, the other counties have nothing left to decide, and the reverse. */
import { randomUUID } from 'node:crypto';
import type { Acting } from '../../../acts/act.ts';
import { whoAndWhen } from '../../../acts/acting.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { type CaseRow, ownPersons } from './case.queries.ts';
import { placesOf } from './change-registrations.ts';
import { inCounty } from './county-scope.ts';
import type { CaseDecision } from './decide-case.schema.ts';

/** What the ledger of another county calls it that its side of a case was closed, or opened again, from here. */
export const SETTLE_ELSEWHERE = 'settle-case-elsewhere';

export async function settleElsewhere(acting: Acting, found: CaseRow, decision: CaseDecision): Promise<void> {
  if (decision.kind !== 'strike' || found.otherCounties.length !== 1) return;
  const persons = await ownPersons(acting, found.id);
  if ((await placesOf(acting, found.cycle, persons)).length > 0) return;
  for (const county of found.otherCounties)
    await inCounty(acting, county, (there) => settleThere(there, acting.county, found.id, 'open'));
}

/** What was settled by a decision that is now undone is open there again. */
export async function reopenElsewhere(acting: Acting, { id, otherCounties }: CaseRow): Promise<void> {
  for (const county of otherCounties)
    await inCounty(acting, county, (there) => settleThere(there, acting.county, id, 'decided'));
}

/** From `state` to the other, in the county of `there`. */
export async function settleThere(
  there: Acting,
  from: string,
  id: string,
  state: 'open' | 'decided',
): Promise<void> {
  const { tx, county, today } = there;
  const isClosing = state === 'open';
  const settled = await tx
    .updateTable('registrationCase')
    .set(
      isClosing
        ? { state: 'decided', decision: 'settled-elsewhere', decidedOn: today }
        : { state: 'open', decision: null, decidedOn: null },
    )
    .where('county', '=', county)
    .where('id', '=', id)
    .where('state', '=', state)
    .$if(!isClosing, (query) => query.where('decision', '=', 'settled-elsewhere'))
    .executeTakeFirst();
  if (settled.numUpdatedRows === 0n) return;
  const details = { act: SETTLE_ELSEWHERE, outcome: 'done' as const, subject: { case: id, from } };
  await appendEntries(tx, county, [{ id: randomUUID(), ...details, ...whoAndWhen(there) }]);
}

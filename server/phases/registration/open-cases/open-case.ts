/**
 * 立项核查 · the one way by which a question about the register is put to people, within any act's transaction. The same question of the same
 * people is one case: while it is open it is only brought up to date, and once it was decided to keep things as they are, it comes up again
 * only where the evidence has changed.
 */
import { randomUUID } from 'node:crypto';
import type { Acting } from '../../../acts/act.ts';
import { whoAndWhen } from '../../../acts/acting.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { cycleThere } from './case-places.queries.ts';
import { inCounty } from './county-scope.ts';
import { type Asked, type NewCase, type OpenedCase, otherCounties, questionOf } from './new-case.ts';
import { writeCases } from './write-cases.queries.ts';

/** What the ledger of another county calls it that a case was opened there. */
export const OPEN_CASES = 'open-cases';

export async function openCase(acting: Acting, wanted: NewCase): Promise<OpenedCase> {
  const [opened] = await openCases(acting, [wanted]);
  if (!opened) throw new Error('a case was neither opened nor found');
  return opened;
}

/** In the order given. Counties and questions have an order of their own, so that two who open the same ones never wait in a circle. */
export async function openCases(acting: Acting, wanted: readonly NewCase[]): Promise<OpenedCase[]> {
  const asked = wanted.map((each) => ({ ...each, id: randomUUID(), question: questionOf(acting, each) }));
  const counties = new Set([acting.county, ...asked.flatMap((each) => otherCounties(acting.county, each))]);
  const found = new Map<string, OpenedCase>();
  for (const county of [...counties].toSorted()) {
    const isOwn = county === acting.county;
    const here = asked.filter((each) => isOwn || otherCounties(acting.county, each).includes(county));
    // All sides of a case have one id.
    const known = here.map((each) => ({ ...each, id: found.get(each.question)?.id ?? each.id }));
    const opened = await inCounty(acting, county, (there) => openThere(there, acting.county, known));
    for (const [question, each] of opened) if (isOwn || !found.has(question)) found.set(question, each);
  }
  return asked.map(({ question }) => {
    const opened = found.get(question);
    if (!opened) throw new Error('a case was neither opened nor found');
    return opened;
  });
}

async function openThere(
  there: Acting,
  from: string,
  asked: readonly Asked[],
): Promise<Map<string, OpenedCase>> {
  const isOwn = there.county === from;
  const cycle = isOwn ? undefined : await cycleThere(there);
  // A county without an election has no register to be asked about.
  if (asked.length === 0 || (!isOwn && cycle === undefined)) return new Map();
  const written = await writeCases(there, from, cycle, asked);
  const opened = [...written.values()].filter(({ how }) => how === 'opened').length;
  if (!isOwn && opened > 0) {
    const details = {
      act: OPEN_CASES,
      outcome: 'done' as const,
      subject: { from },
      figures: { cases: opened },
    };
    await appendEntries(there.tx, there.county, [{ id: randomUUID(), ...details, ...whoAndWhen(there) }]);
  }
  return written;
}

/** 送出手机录入 · one after the other, each through the act that everybody uses; what the server says no to stays until a person has dealt with it. */
import type { Problem } from '@xuanwu/server/acts/problem.schema.ts';
import { ProblemError } from '../../api/client.ts';
import type { Entry } from './kept-entries.ts';
import { sendAct } from './send-act.ts';

/** Why sending stopped: nothing is lost, what was not answered is sent again under the same key. */
export type Stopped = 'unreachable' | 'signed-out' | 'not-permitted' | 'busy';

/** Asks the server for what an entry wants: to be registered, or to be known as given up. */
export function sendEntry(entry: Entry, cycle: string): Promise<unknown> {
  const { id, register, enteredAt, voter, countyConstituency, townshipConstituency, key } = entry;
  if (entry.state === 'giving-up' && entry.givenUp)
    return sendAct('give-up-entry', { register, phoneEntry: id, enteredAt, ...entry.givenUp }, key);
  const onPhone = { register, enteredAt };
  return sendAct('register-voter', { cycle, voter, countyConstituency, townshipConstituency, onPhone }, key);
}

/** The entry after the server's yes. */
function accepted(entry: Entry, body: unknown): Entry {
  if (entry.state === 'giving-up') return { ...entry, state: 'given-up' };
  const { cases } = body as { cases: readonly string[] };
  return { ...entry, state: 'registered', cases: cases.length };
}

/** The entry after a no, or why nothing can be sent now. */
function refused(entry: Entry, problem: Problem): Entry | Stopped {
  if (problem.status === 401) return 'signed-out';
  if (problem.status === 0) return 'unreachable';
  // All entries of a register lie in one place: who may not send one, may send none.
  if (problem.status === 403) return 'not-permitted';
  // Somebody else was first by a moment, the server is busy or failed: asked again, it will say something else.
  if (problem.status >= 500 || problem.status === 409 || problem.status === 429) return 'busy';
  return { ...entry, state: 'conflict', problem };
}

/** So many in a row that the server could not deal with: it is the server. */
const MOST_BUSY = 3;

/**
 * Oldest first, as they were typed. One that the server cannot deal with now does not hold up the others. Each is marked before it is sent, and kept as answered before the next one is; what was corrected meanwhile is not
 * sent as it was.
 */
export async function sendEntries(
  entries: readonly Entry[],
  send: (entry: Entry) => Promise<unknown>,
  changeOne: (from: Entry, entry: Entry) => Promise<boolean>,
): Promise<Stopped | undefined> {
  const unsent = entries
    .filter(({ state }) => state === 'waiting' || state === 'giving-up')
    .toSorted((one, other) => (one.enteredAt < other.enteredAt ? -1 : 1));
  let busy = 0;
  let left: Stopped | undefined;
  for (const found of unsent) {
    const entry = { ...found, isTried: true };
    if (!found.isTried && !(await changeOne(found, entry))) continue;
    const answered = await send(entry).then(
      (body) => accepted(entry, body),
      (error: unknown) => {
        if (error instanceof ProblemError) return refused(entry, error.problem);
        throw error;
      },
    );
    if (answered === 'busy' && (busy += 1) < MOST_BUSY) {
      left = 'busy';
      continue;
    }
    if (typeof answered === 'string') return answered;
    busy = 0;
    await changeOne(entry, answered);
  }
  return left;
}

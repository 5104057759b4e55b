/**
 * Decides about the people that are sent to it, in a process of its own that collects what it leaves behind as a server does: whoever filled a roll of millions has
 * a heap of his own making, and is made to wait for that.
 */
import { once } from 'node:events';
import { collectSeldom } from '@xuanwu/server/collect-seldom.ts';
import { openContext } from '@xuanwu/server/open-context.ts';
import { findCandidates } from '@xuanwu/server/phases/registration/live-check/candidates.queries.ts';
import { atMostNear } from '@xuanwu/server/phases/registration/live-check/find-near-matches.ts';
import { linkageRecordOf } from '@xuanwu/server/phases/registration/live-check/linkage-record.ts';
import { percentiles, rounded } from '../load.ts';
import { birthDateOf, type Voter } from '../voters.ts';

collectSeldom();
const sent = once(process, 'message');
const [directory = ''] = process.argv.slice(2);
const context = await openContext(directory, process.env);

/** The first are not timed: a process that has just begun is still translating its own program, and takes ten times as long. */
const WARMING = 300;

/** Of candidates as the database answers them: to unseal, compare and decide is what is timed. */
async function decide(voters: readonly Voter[]): Promise<Record<string, number>> {
  const times: number[] = [];
  let candidatesInAll = 0;
  await context.db.transaction().execute(async (tx) => {
    for (const [index, { person, ...voter }] of voters.entries()) {
      // Without his number he is looked for in every way, among all who share anything with him.
      const own = linkageRecordOf(context.keys, {
        ...voter,
        idNumber: '',
        birthDate: birthDateOf(person),
        sex: person.sex,
      });
      const candidates = await findCandidates(tx, own);
      const started = performance.now();
      atMostNear(context.keys, own, candidates);
      if (index < WARMING) continue;
      times.push(performance.now() - started);
      candidatesInAll += candidates.length;
    }
  });
  return {
    decisions: times.length,
    candidatesEach: rounded(candidatesInAll / times.length),
    ...percentiles('decisionMs', times),
  };
}

const [voters] = (await sent) as [readonly Voter[]];
const figures = await decide(voters);
await context.close();
process.send?.(figures, () => process.disconnect());

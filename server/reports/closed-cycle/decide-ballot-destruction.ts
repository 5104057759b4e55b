import { randomUUID } from 'node:crypto';
import { mayDestroyBallots } from '@xuanwu/rules/ballot-retention.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { getElection } from '../../phases/preparation/cycle.queries.ts';
import { lockElection } from '../../phases/results/credentials/elected-deputies.queries.ts';
import { readDestructionRecord } from '../closing/closing-records.ts';
import { readKeptBallots } from './retention.queries.ts';
import { BallotDestructionSchema, DecideBallotDestructionSchema } from './retention.schema.ts';

/**
 * 决定销毁选票 (`arch-ballots`): of one congress, by a decision of the organ that has them, with its document, and before two who watch; not before the day that the
 * ruling gives.
 */
export const decideBallotDestruction = defineAct({
  name: 'decide-ballot-destruction',
  input: DecideBallotDestructionSchema,
  output: BallotDestructionSchema,
  about: ['election'],
  areaOf: async (acting, { election }) => (await getElection(acting, election)).area,
  summary: async (acting, { election, document, destroyOn }) =>
    `${(await getElection(acting, election)).name}的选票，${destroyOn} 销毁（${document}）`,
  async perform(acting, { election: id, ...decided }) {
    const { tx, county, today, entry } = acting;
    const { area, electionDay } = await lockElection(acting, id);
    const [row] = await readKeptBallots(acting, id);
    const { organ, destruction, unsealed, packages, firstSession, nextFinished } = found(row, '选票');
    if (destruction) throw new ActError('lost-race', '这些选票已经决定销毁。请刷新。');
    if (packages === 0 || unsealed > 0)
      throw new ActError('bad-request', '这一级的选票还没有全部封存，封存以后才能决定销毁。');
    if (decided.decidedOn > today || decided.decidedOn > decided.destroyOn)
      throw new ActError('bad-request', undefined, [
        { path: 'decidedOn', message: '决定日期不晚于今天，也不晚于销毁日期' },
      ]);
    const { destroyOn, supervisors } = decided;
    const facts = { electionDay, firstSession, nextFinished, destroyOn, supervisors };
    const { from: _, ...ruling } = mayDestroyBallots(facts, await lawFor(acting, electionDay));
    if (!ruling.permitted) return refused(ruling);
    const decision = randomUUID();
    await tx
      .insertInto('ballotDestruction')
      .values({ county, id: decision, election: id, area, organ, ...decided, entry })
      .execute();
    return done(
      { destruction: decision },
      {
        subject: { election: id, destruction: decision },
        ruling,
        figures: { packages, supervisors: supervisors.length },
        records: [seal('destruction', decision, await readDestructionRecord(acting, decision))],
        note: `${organ}，${decided.document}，${destroyOn} 销毁`,
      },
    );
  },
});

import { randomUUID } from 'node:crypto';
import { mayCloseCycle } from '@xuanwu/rules/cycle-closing.ts';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { waitForBegunActs } from '../../acts/closed-cycle.ts';
import { seal } from '../../ledger/append.ts';
import { cycleStageRuling, getCycle } from '../../phases/preparation/cycle.queries.ts';
import { CloseCycleSchema, CycleClosedSchema } from '../closing/closing.schema.ts';
import { readClosingRecords } from '../closing/closing-records.ts';
import { readOpenMatters } from './open-matters.queries.ts';

/**
 * 办结换届 (档案法第十四条): once nothing is open any more, by two people. From then on every act of the cycle is refused (`server/acts/closed-cycle.ts`). Acts that
 * have begun are waited for, so that none of them ends after it was looked.
 */
export const closeCycle = defineAct({
  name: 'close-cycle',
  input: CloseCycleSchema,
  output: CycleClosedSchema,
  about: ['cycle'],
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: async (acting, { cycle, document }) => `${(await getCycle(acting, cycle)).name}（${document}）`,
  async perform(acting, { cycle: id, document }) {
    const { tx, county, today, entry } = acting;
    await waitForBegunActs(acting);
    const state = await cycleStageRuling(acting, 'close-cycle', id);
    if (!state.permitted) return refused(state);
    const { electionDay } = await getCycle(acting, id);
    const ruling = mayCloseCycle(electionDay, await readOpenMatters(acting, id));
    if (!ruling.permitted) return refused(ruling);
    const closing = randomUUID();
    const number = (await countClosings(acting, id)) + 1;
    await tx
      .insertInto('cycleClosing')
      .values({ county, id: closing, cycle: id, number, closedOn: today, document, entry })
      .execute();
    await setStage(acting, id, 'closed');
    return done(
      { cycle: id, closing },
      {
        subject: { cycle: id, closing },
        ruling,
        records: await sealsOf(acting, id, closing),
        note: document,
      },
    );
  },
});

async function countClosings({ tx, county }: Acting, cycle: string): Promise<number> {
  const { many } = await tx
    .selectFrom('cycleClosing')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .executeTakeFirstOrThrow();
  return many;
}

export async function setStage(
  { tx, county }: Acting,
  cycle: string,
  stage: 'closed' | 'constituencies-published',
): Promise<void> {
  await tx.updateTable('cycle').set({ stage }).where('county', '=', county).where('id', '=', cycle).execute();
}

/** The record of one closing, as it stands now. */
export async function sealsOf(acting: Acting, cycle: string, closing: string) {
  const records = await readClosingRecords(acting, cycle);
  return records.filter(({ id }) => id === closing).map(({ id, data }) => seal('closing', id, data));
}

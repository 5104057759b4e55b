import { defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Acting } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { readDestructionRecord } from '../closing/closing-records.ts';
import { BallotDestructionSchema, RecordBallotDestructionSchema } from './retention.schema.ts';

/** 登记选票已经销毁, as it was decided: when and how. */
export const recordBallotDestruction = defineAct({
  name: 'record-ballot-destruction',
  input: RecordBallotDestructionSchema,
  output: BallotDestructionSchema,
  about: ['destruction'],
  areaOf: async (acting, { destruction }) => (await lockDestruction(acting, destruction)).area,
  async perform(acting, { destruction: id, destroyedOn, method }) {
    const { tx, county, today, entry } = acting;
    const { destroyOn, destroyedOn: before, election } = await lockDestruction(acting, id);
    if (before !== null) throw new ActError('lost-race', '这些选票的销毁已经登记。请刷新。');
    if (destroyedOn < destroyOn || destroyedOn > today)
      throw new ActError('bad-request', undefined, [
        { path: 'destroyedOn', message: `销毁日期不早于决定的 ${destroyOn}，不晚于今天` },
      ]);
    await tx
      .updateTable('ballotDestruction')
      .set({ destroyedOn, method, recordEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done(
      { destruction: id },
      {
        subject: { election, destruction: id },
        records: [seal('destruction', id, await readDestructionRecord(acting, id))],
        note: destroyedOn,
      },
    );
  },
});

async function lockDestruction({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('ballotDestruction')
    .select(['area', 'election', 'destroyOn', 'destroyedOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这项销毁决定');
}

import type { Acting } from '../../../acts/act.ts';
import { defineAct, done } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { PersonFactRecordedSchema, WithdrawPersonFactSchema } from './person-fact.schema.ts';

/** 撤销资格事实: a wrong one stops to count and stays to be seen, with the reason. */
export const withdrawPersonFact = defineAct({
  name: 'withdraw-person-fact',
  input: WithdrawPersonFactSchema,
  output: PersonFactRecordedSchema,
  areaOf: async (acting, { fact }) => (await lockFact(acting, fact)).area,
  async perform(acting, { fact, reason }) {
    const { tx, county, today, actor, entry } = acting;
    const { kind, withdrawnOn } = await lockFact(acting, fact);
    if (kind === 'unable' && actor.role !== 'office-chief')
      throw new ActError('not-permitted', '选举委员会确认的，由选举办主任凭选举委员会的决定撤销。');
    if (withdrawnOn !== null) throw new ActError('lost-race', '这一条已经撤销过了。请刷新。');
    await tx
      .updateTable('personFact')
      .set({ withdrawnOn: today, withdrawnReason: reason, withdrawnBy: actor.account, withdrawnEntry: entry })
      .where('county', '=', county)
      .where('id', '=', fact)
      .execute();
    return done({ fact }, { subject: { fact } });
  },
});

async function lockFact({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('personFact')
    .select(['area', 'kind', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这一条资格事实');
}

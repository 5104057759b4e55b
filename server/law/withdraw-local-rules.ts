import { significantDigits } from '@xuanwu/rules/area-code.ts';
import { type Acting, defineAct, done } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import { LocalRulesAdoptedSchema, WithdrawLocalRulesSchema } from './law.schema.ts';

/** 撤下地方规定文件: it holds no longer; what was decided under it stays as it was. */
export const withdrawLocalRules = defineAct({
  name: 'withdraw-local-rules',
  input: WithdrawLocalRulesSchema,
  output: LocalRulesAdoptedSchema,
  isSealed: true,
  about: ['rules'],
  areaOf: (acting) => Promise.resolve(acting.county),
  async summary(acting, { rules }) {
    const { title } = await lockOwnRules(acting, rules);
    return `撤下${title}`;
  },
  async perform(acting, { rules, reason }) {
    await lockOwnRules(acting, rules);
    await acting.tx
      .updateTable('localRules')
      .set({ withdrawnOn: acting.today, withdrawnReason: reason, withdrawnEntry: acting.entry })
      .where('id', '=', rules)
      .execute();
    return done({ rules }, { subject: { rules } });
  },
});

async function lockOwnRules(
  { tx, county }: Acting,
  id: string,
): Promise<{ title: string; withdrawnOn: string | null }> {
  const row = found(
    await tx
      .selectFrom('localRules')
      .select(['title', 'withdrawnOn'])
      .where('id', '=', id)
      .where('place', '=', significantDigits(county))
      .forUpdate()
      .executeTakeFirst(),
    '本级采用的这份规定',
  );
  if (row.withdrawnOn !== null) throw new ActError('already-decided', '这份规定已经撤下了。请刷新。');
  return row;
}

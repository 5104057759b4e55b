import type { Acting } from '../../../acts/act.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { AddressRuleSchema } from '../address-rules/address-rule.schema.ts';

/** 删除选区范围规则. Nobody who is registered moves by it; that is an act of its own. */
export const removeAddressRule = defineAct({
  name: 'remove-address-rule',
  input: AddressRuleSchema,
  output: AddressRuleSchema,
  areaOf: async (acting, { rule }) =>
    areaOfConstituency(acting, { constituency: await constituencyOf(acting, rule) }),
  async perform(acting, { rule }) {
    const { tx, county } = acting;
    const constituency = await lockConstituency(acting, await constituencyOf(acting, rule));
    const ruling = constituencyStageRuling('remove-address-rule', constituency);
    if (!ruling.permitted) return refused(ruling);
    await tx.deleteFrom('addressRule').where('county', '=', county).where('id', '=', rule).execute();
    return done({ rule }, { subject: { constituency: constituency.id, rule } });
  },
});

async function constituencyOf({ tx, county }: Acting, rule: string): Promise<string> {
  const row = await tx
    .selectFrom('addressRule')
    .select('constituency')
    .where('county', '=', county)
    .where('id', '=', rule)
    .executeTakeFirst();
  return found(row, '这条规则').constituency;
}

import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { AddressRulesWrittenSchema, WriteAddressRulesSchema } from '../address-rules/address-rule.schema.ts';

/** 登记选区范围规则: what belongs to a constituency, until its roll is published; from a form one, from a file many. */
export const writeAddressRules = defineAct({
  name: 'write-address-rules',
  input: WriteAddressRulesSchema,
  output: AddressRulesWrittenSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, { cycle, rules }) {
    const { tx, county, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'write-address-rules', cycle);
    if (!stage.permitted) return refused(stage);
    for (const id of [...new Set(rules.map(({ constituency }) => constituency))].toSorted()) {
      const constituency = await lockConstituency(acting, id);
      if (constituency.cycle !== cycle)
        throw new ActError('bad-request', `${constituency.name}不属于这次换届。请刷新页面后重新选择。`);
      const ruling = constituencyStageRuling('write-address-rules', constituency);
      if (!ruling.permitted) return refused(ruling);
    }
    const written = rules.map((rule) => ({ ...rule, id: randomUUID() }));
    await tx
      .insertInto('addressRule')
      .values(written.map((rule) => ({ county, cycle, ...rule, writtenOn: today, entry })))
      .execute();
    return done(
      { rules: written.map(({ id }) => id) },
      { subject: { cycle }, figures: { rules: written.length } },
    );
  },
});

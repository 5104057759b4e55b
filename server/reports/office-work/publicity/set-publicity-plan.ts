import { defineAct, done } from '../../../acts/act.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { PublicityPlanSetSchema, SetPublicityPlanSchema } from './publicity.schema.ts';

/** 录入宣传计划 of one township: how much of each kind. Filled in anew it takes the place of what was planned. */
export const setPublicityPlan = defineAct({
  name: 'set-publicity-plan',
  input: SetPublicityPlanSchema,
  output: PublicityPlanSetSchema,
  areaOf: (_, { area }) => Promise.resolve(area),
  async perform(acting, { cycle, area, plan }) {
    const { tx, county, entry } = acting;
    await getCycleOf(acting, { cycle, area });
    await tx
      .deleteFrom('publicityPlan')
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('area', '=', area)
      .execute();
    if (plan.length > 0)
      await tx
        .insertInto('publicityPlan')
        .values(plan.map((line) => ({ county, cycle, area, ...line, entry })))
        .execute();
    const figures = Object.fromEntries(plan.map(({ kind, planned }) => [kind, planned]));
    return done({ kinds: plan.length }, { subject: { cycle, area }, figures });
  },
});

import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { AdoptContingencyPlanSchema, ContingencyPlanAdoptedSchema } from './contingency.schema.ts';

/** 制定应急预案 of a constituency for one kind of event, before it happens; again, the later plan stands and the ledger has both. */
export const adoptContingencyPlan = defineAct({
  name: 'adopt-contingency-plan',
  input: AdoptContingencyPlanSchema,
  output: ContingencyPlanAdoptedSchema,
  areaOf: async (acting, { constituency }) => (await getConstituency(acting, constituency)).area,
  async perform(acting, { constituency, trigger, ...plan }) {
    const { tx, county, today: adoptedOn, entry } = acting;
    const { area } = await getConstituency(acting, constituency);
    const written = { ...plan, adoptedOn, entry };
    const { id } = await tx
      .insertInto('contingencyPlan')
      .values({ county, id: randomUUID(), constituency, trigger, area, ...written })
      .onConflict((conflict) => conflict.columns(['county', 'constituency', 'trigger']).doUpdateSet(written))
      .returning('id')
      .executeTakeFirstOrThrow();
    return done(
      { plan: id },
      {
        subject: { constituency },
        figures: { postponeDays: plan.postponeDays ?? 0 },
        note: `${trigger}${plan.substitute === null ? '' : '，有备用场所'}`,
      },
    );
  },
});

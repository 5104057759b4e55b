import { defineAct, done } from '../../../acts/act.ts';
import { getCycle } from '../../../phases/preparation/cycle.queries.ts';
import { FundRatesSetSchema, SetFundRatesSchema } from './funds.schema.ts';

/** 设定经费定额: unit costs of the county, from which the next budget is reckoned; a budget that is adopted keeps those of its day. */
export const setFundRates = defineAct({
  name: 'set-fund-rates',
  input: SetFundRatesSchema,
  output: FundRatesSetSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, rates }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, cycle);
    await tx.deleteFrom('fundRate').where('county', '=', county).where('cycle', '=', cycle).execute();
    if (rates.length > 0)
      await tx
        .insertInto('fundRate')
        .values(rates.map((rate) => ({ county, cycle, ...rate, entry })))
        .execute();
    return done({ rates: rates.length }, { subject: { cycle }, figures: { rates: rates.length } });
  },
});

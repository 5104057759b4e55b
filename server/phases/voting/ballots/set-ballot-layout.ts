import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { readBallotLayout } from './ballot-layout.queries.ts';
import { BallotLayoutSetSchema, SetBallotLayoutSchema } from './ballot-layout.schema.ts';

/** 确定选票样式 of one level: paper, colour, lines for the printer, a second language. The two levels never have the same colour. */
export const setBallotLayout = defineAct({
  name: 'set-ballot-layout',
  input: SetBallotLayoutSchema,
  output: BallotLayoutSetSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, level, layout }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, cycle);
    const other = await readBallotLayout(acting, cycle, level === 'county' ? 'township' : 'county');
    for (const part of ['name', 'tint'] as const) {
      if (other.colour[part] !== layout.colour[part]) continue;
      const message = '县级选票和乡级选票要用不同的颜色';
      throw new ActError('bad-request', `${message}。`, [{ path: `layout.colour.${part}`, message }]);
    }
    const written = { layout: JSON.stringify(layout), entry };
    await tx
      .insertInto('ballotLayout')
      .values({ county, cycle, level, ...written })
      .onConflict((conflict) => conflict.columns(['county', 'cycle', 'level']).doUpdateSet(written))
      .execute();
    return done({ cycle }, { subject: { cycle }, note: `${level} ${layout.paper} ${layout.colour.name}` });
  },
});

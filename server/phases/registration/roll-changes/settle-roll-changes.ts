import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { sql } from 'kysely';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { lockRegister } from '../register-lock.ts';
import { settleClaims } from '../settle-claims.ts';
import { findSettleable } from './find-settleable.ts';
import { ChangesSettledSchema, CycleOfRollSchema } from '../roll-change.schema.ts';
import { insertMovements, strikeDrawn } from '../roll-changes.queries.ts';

/**
 * 按材料补记增减: for everyone about whom a paper or his day of birth says why he was added or taken off. Whoever may not stand on a roll that is not
 * published yet is taken off it; a published one is corrected by two people.
 */
export const settleRollChanges = defineAct({
  name: 'settle-roll-changes',
  input: CycleOfRollSchema,
  output: ChangesSettledSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle }) {
    const stage = await cycleStageRuling(acting, 'settle-roll-changes', cycle);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = await getCycle(acting, cycle);
    await lockRegister(acting);
    await placeAnew(acting, cycle);
    const { added, removed, struck, undecided } = await findSettleable(acting, cycle);
    await insertMovements(acting, cycle, [...added, ...removed, ...struck]);
    const off = await strikeDrawn(acting, cycle, struck);
    const persons = [...new Set(off.map(({ person }) => person))];
    const claims = await settleClaims(acting, cycle, persons, electionDay);
    if (claims) return refused(claims);
    await settleDuplicates(acting, cycle, persons);
    const figures = { added: added.length, removed: removed.length + struck.length };
    return done(
      { cycle, ...figures },
      { subject: { cycle }, figures, ruling: rule([], undecided satisfies readonly ParameterId[]) },
    );
  },
});

/** Whose old constituency is no more counts to the last roll of the one where he is registered now. */
async function placeAnew({ tx, county }: Acting, cycle: string): Promise<void> {
  await sql`
    update last_roll_entry e set constituency = g.constituency, area = g.area from registration g
    where e.county = ${county} and e.cycle = ${cycle} and e.constituency is null
      and g.county = e.county and g.cycle = e.cycle and g.level = e.level and g.person = e.person and g.status = 'on-roll'`.execute(
    tx,
  );
}

import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { getCycle } from '../../../phases/preparation/cycle.queries.ts';
import { readRosterRows } from './staff-roster.queries.ts';
import { RecordStaffParticularsSchema, StaffParticularsRecordedSchema } from './training.schema.ts';

type Input = z.infer<typeof RecordStaffParticularsSchema>;

/** 登记工作人员情况: sex and party membership, for figures only and as far as they are known; of people whom a body or a place names already. */
export const recordStaffParticulars = defineAct({
  name: 'record-staff-particulars',
  input: RecordStaffParticularsSchema,
  output: StaffParticularsRecordedSchema,
  areaOf: areaTogether,
  async perform(acting, { cycle, rows }) {
    const { tx, county, entry } = acting;
    await getCycle(acting, cycle);
    await areasOf(acting, { cycle, rows });
    for (const { holder, name, sex, party } of rows) {
      await tx
        .deleteFrom('staffParticular')
        .where('county', '=', county)
        .where('cycle', '=', cycle)
        .where('holder', '=', holder)
        .where('name', '=', name)
        .execute();
      if (sex !== null || party !== null)
        await tx
          .insertInto('staffParticular')
          .values({ county, cycle, holder, name, sex, party, entry })
          .execute();
    }
    return done({ rows: rows.length }, { subject: { cycle }, figures: { rows: rows.length } });
  },
});

/** The area where all of them serve; of several it is the county's office that answers. */
async function areaTogether(acting: Acting, input: Input): Promise<string> {
  const [area, ...others] = new Set(await areasOf(acting, input));
  return area !== undefined && others.length === 0 ? area : acting.county;
}

/** Whoever is not on the roster has no figures. */
async function areasOf(acting: Acting, { cycle, rows }: Input): Promise<string[]> {
  const roster = await readRosterRows(acting, cycle);
  return rows.map(({ holder, name }) => {
    const named = roster.find((row) => row.holder === holder && row.name === name);
    return found(named, `名册里的“${name}”`).area;
  });
}

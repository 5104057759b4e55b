import { defineAct, done, refused } from '../../../acts/act.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { lockPlace, readServed } from '../place.queries.ts';
import { AppointPollingStaffSchema, PollingPlaceSchema } from '../polling-place.schema.ts';
import { insertStaff, staffRuling } from './polling-staff.ts';

/** 确定监票人、计票人和工作人员: the whole staff of a place, in place of whoever was named before. */
export const appointPollingStaff = defineAct({
  name: 'appoint-polling-staff',
  input: AppointPollingStaffSchema,
  output: PollingPlaceSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place, staff }) {
    const { tx, county } = acting;
    const { cycle } = await lockPlace(acting, place);
    const { electionDay } = await getCycle(acting, cycle);
    const ruling = await staffRuling(acting, await readServed(acting, place), electionDay, staff);
    if (!ruling.permitted) return refused(ruling);
    await tx.deleteFrom('pollingStaff').where('county', '=', county).where('place', '=', place).execute();
    await insertStaff(acting, place, staff);
    return done({ place }, { subject: { place }, figures: { staff: staff.length }, ruling });
  },
});

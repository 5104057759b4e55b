import { defineAct, done, refused } from '../../../acts/act.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { CorrectRegistrationStationSchema, RegistrationStationSchema } from './station.schema.ts';
import { areaOfStation, getStation } from './stations.queries.ts';

/** 更正登记站: another place, other hours, other staff; its last day closes it. */
export const correctRegistrationStation = defineAct({
  name: 'correct-registration-station',
  input: CorrectRegistrationStationSchema,
  output: RegistrationStationSchema,
  areaOf: areaOfStation,
  async perform(acting, { station: id, staff, ...changed }) {
    const { tx, county, entry } = acting;
    const { cycle } = await getStation(acting, id);
    const stage = await cycleStageRuling(acting, 'correct-registration-station', cycle);
    if (!stage.permitted) return refused(stage);
    await tx
      .updateTable('registrationStation')
      .set({ ...changed, staff: JSON.stringify(staff), entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done({ station: id }, { subject: { station: id }, figures: { staff: staff.length } });
  },
});

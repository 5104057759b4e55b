import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { RegistrationStationSchema, SetUpRegistrationStationSchema } from './station.schema.ts';

/** 设立选民登记站: where, when, with whom; voters see it at once. */
export const setUpRegistrationStation = defineAct({
  name: 'set-up-registration-station',
  input: SetUpRegistrationStationSchema,
  output: RegistrationStationSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, { staff, ...station }) {
    const { tx, county, entry } = acting;
    const stage = await cycleStageRuling(acting, 'set-up-registration-station', station.cycle);
    if (!stage.permitted) return refused(stage);
    const id = randomUUID();
    await tx
      .insertInto('registrationStation')
      .values({ county, id, ...station, staff: JSON.stringify(staff), entry })
      .execute();
    return done({ station: id }, { subject: { station: id }, figures: { staff: staff.length } });
  },
});

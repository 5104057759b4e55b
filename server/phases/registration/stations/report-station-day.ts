import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { RegistrationStationSchema, ReportStationDaySchema } from './station.schema.ts';
import { areaOfStation, getStation } from './stations.queries.ts';

/** 报登记站一天的登记数: how many registered there, how many asked; a later report of the same day stands for it. */
export const reportStationDay = defineAct({
  name: 'report-station-day',
  input: ReportStationDaySchema,
  output: RegistrationStationSchema,
  areaOf: areaOfStation,
  async perform(acting, { station, day, registered, enquiries }) {
    const { tx, county, today, entry } = acting;
    const { firstDay, lastDay } = await getStation(acting, station);
    if (day > today) throw new ActError('bad-request', `${day} 还没有到，不能报。`);
    if (day < firstDay || day > lastDay)
      throw new ActError('bad-request', `登记站 ${firstDay} 至 ${lastDay} 开放，${day} 不在其中。`);
    await tx
      .insertInto('registrationStationDay')
      .values({ county, station, day, registered, enquiries, entry })
      .onConflict((conflict) =>
        conflict.columns(['county', 'station', 'day']).doUpdateSet({ registered, enquiries, entry }),
      )
      .execute();
    return done({ station }, { subject: { station, day }, figures: { registered, enquiries } });
  },
});

import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { PopulationRecordedSchema, RecordPopulationSchema } from './population.schema.ts';

/** 登记人口数字 of one area; the latest stand. */
export const recordPopulation = defineAct({
  name: 'record-population',
  input: RecordPopulationSchema,
  output: PopulationRecordedSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, { cycle, area, document, ...figure }) {
    const { tx, county, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'record-population', cycle);
    if (!stage.permitted) return refused(stage);
    const known = await tx
      .selectFrom('area')
      .select('code')
      .where('code', '=', area)
      .where(({ or, eb }) => or([eb('code', '=', county), eb('parent', '=', county)]))
      .executeTakeFirst();
    if (!known) throw new ActError('not-found', '没有这个地方。请刷新页面后重新选择。');
    const { people, under18, deprived, suspended, unable } = figure;
    if (under18 + deprived + suspended + unable > people)
      throw new ActError('bad-request', '不满十八周岁的和没有选举权、不能行使的加起来多于总人口，请核对。');
    const own = { ...figure, document, recordedOn: today, entry };
    await tx
      .insertInto('populationFigure')
      .values({ county, cycle, area, ...own })
      .onConflict((conflict) => conflict.columns(['county', 'cycle', 'area']).doUpdateSet(own))
      .execute();
    return done({ area }, { subject: { cycle, area }, figures: figure });
  },
});

import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { insertPlace } from './insert-place.ts';
import { findServed } from './place-plan.queries.ts';
import { ApplyPlacePlanSchema, PlacePlanAppliedSchema } from './place-plan.schema.ts';

/** 按规划设立投票站 (选举法第三十八条): all stations of a plan that people have looked through, at once or none; every voter has exactly one of them. */
export const applyPlacePlan = defineAct({
  name: 'apply-place-plan',
  input: ApplyPlacePlanSchema,
  output: PlacePlanAppliedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle, places }) {
    const stage = await cycleStageRuling(acting, 'apply-place-plan', cycle);
    if (!stage.permitted) return refused(stage);
    const units = places.flatMap((place) => place.units);
    await requireOnePlaceEach(acting, units);
    for (const [index, { units: own, along, ...place }] of places.entries()) {
      const area = await commonArea(acting, own, `places.${index}`);
      for (const other of along) await getConstituency(acting, other);
      const constituencies = [...new Set([...own, ...along])];
      await insertPlace(acting, { ...place, cycle, area, kind: 'station', constituencies, staff: [] });
    }
    return done(
      { cycle, places: places.length },
      { subject: { cycle }, figures: { places: places.length, constituencies: units.length }, ruling: stage },
    );
  },
});

async function requireOnePlaceEach(acting: Acting, units: readonly string[]): Promise<void> {
  if (new Set(units).size < units.length) {
    throw new ActError('bad-request', '同一个选区列在两处投票站里。每个选区的选民只能有一处，请核对。');
  }
  const [served] = await findServed(acting, units);
  if (served !== undefined) {
    throw new ActError('bad-request', `${served}已经有投票场所了。请重新规划。`);
  }
}

/** 乡镇: a station is of one. */
async function commonArea(acting: Acting, units: readonly string[], path: string): Promise<string> {
  const areas = new Set<string>();
  for (const unit of units) areas.add((await getConstituency(acting, unit)).area);
  const [area] = areas;
  if (area === undefined || areas.size > 1) {
    const message = '一处投票站只为一个乡镇、街道设立';
    throw new ActError('bad-request', `${message}。请把其他乡镇的选区移开。`, [{ path, message }]);
  }
  return area;
}

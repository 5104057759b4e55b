import { defineAct, done, refused } from '../../../acts/act.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { refuseSecondPlaceWhileVoting } from '../check-in/place-pack.queries.ts';
import { insertPlace } from './insert-place.ts';
import { PollingPlaceSchema, SetUpPollingPlaceSchema } from '../polling-place.schema.ts';
import { staffRuling } from './polling-staff.ts';

/** 设立投票站、选举大会会场或流动票箱 (选举法第三十八条), with its staff. */
export const setUpPollingPlace = defineAct({
  name: 'set-up-polling-place',
  input: SetUpPollingPlaceSchema,
  output: PollingPlaceSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const stage = await cycleStageRuling(acting, 'set-up-polling-place', input.cycle);
    if (!stage.permitted) return refused(stage);
    for (const constituency of input.constituencies) await getConstituency(acting, constituency);
    const { constituencies, staff } = input;
    if (input.kind !== 'mobile-box') await refuseSecondPlaceWhileVoting(acting, constituencies);
    const { electionDay } = await getCycle(acting, input.cycle);
    const ruling = await staffRuling(acting, constituencies, electionDay, staff);
    if (!ruling.permitted) return refused(ruling);
    const id = await insertPlace(acting, input);
    return done({ place: id }, { subject: { place: id }, figures: { staff: staff.length }, ruling });
  },
});

import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../acts/act.ts';
import { cycleStageRuling, getCycle } from '../preparation/cycle.queries.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { PollingPlaceSchema, SetUpPollingPlaceSchema } from './polling-place.schema.ts';
import { insertStaff, staffRuling } from './polling-staff.ts';

/** 设立投票站、选举大会会场或流动票箱 (选举法第三十八条), with its staff. */
export const setUpPollingPlace = defineAct({
  name: 'set-up-polling-place',
  input: SetUpPollingPlaceSchema,
  output: PollingPlaceSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const { tx, county } = acting;
    const stage = await cycleStageRuling(acting, 'set-up-polling-place', input.cycle);
    if (!stage.permitted) return refused(stage);
    for (const constituency of input.constituencies) await getConstituency(acting, constituency);
    const { constituencies, staff, ...place } = input;
    const { electionDay } = await getCycle(acting, input.cycle);
    const ruling = await staffRuling(acting, constituencies, electionDay, staff);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    await tx
      .insertInto('pollingPlace')
      .values({ county, id, ...place })
      .execute();
    await tx
      .insertInto('pollingPlaceConstituency')
      .values(constituencies.map((constituency) => ({ county, place: id, constituency })))
      .execute();
    await insertStaff(acting, id, staff);
    return done({ place: id }, { subject: { place: id }, figures: { staff: staff.length }, ruling });
  },
});

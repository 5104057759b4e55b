import { stopsOutOfOrder } from '@xuanwu/rules/mobile-box.ts';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { MobileBoxRouteSchema } from './mobile-box.schema.ts';
import { requireBox } from './mobile-box.queries.ts';
import { lockPlace } from '../place.queries.ts';
import { PollingPlaceSchema } from '../polling-place.schema.ts';

/** 安排流动票箱路线 (选举法第三十八条): where the box stops and when, so that its voters know; in place of the route before. */
export const planMobileBoxRoute = defineAct({
  name: 'plan-mobile-box-route',
  input: MobileBoxRouteSchema,
  output: PollingPlaceSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place, stops }) {
    const { tx, county } = acting;
    const box = requireBox(await lockPlace(acting, place));
    const [wrong] = stopsOutOfOrder(stops, box);
    if (wrong !== undefined) {
      const hours = `${box.opensAt}—${box.closesAt}`;
      throw new ActError(
        'bad-request',
        `第 ${wrong} 站的时间不对：每一站要在上一站离开以后到达，都在投票时间 ${hours} 以内。`,
        [
          {
            path: `stops.${wrong - 1}.arrivesAt`,
            message: `要在上一站离开以后到达，并且在 ${hours} 以内`,
          },
        ],
      );
    }
    await tx.deleteFrom('mobileBoxStop').where('county', '=', county).where('place', '=', place).execute();
    if (stops.length > 0) {
      await tx
        .insertInto('mobileBoxStop')
        .values(stops.map((stop, index) => ({ county, place, number: index + 1, ...stop })))
        .execute();
    }
    return done({ place }, { subject: { place }, figures: { stops: stops.length } });
  },
});

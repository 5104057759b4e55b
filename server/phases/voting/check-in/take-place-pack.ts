import { randomUUID } from 'node:crypto';
import { votersHaveOnePlace } from '@xuanwu/rules/place-assignment.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { holdCheckIns } from './check-in.ts';
import { readHinderingPacks, rulingForNextPack } from './after-loss.queries.ts';
import { newSecrets, refuseWhileOut } from './place-pack.queries.ts';
import { PlacePackTakenSchema, TakePlacePackSchema } from './place-pack.schema.ts';
import { countWithTwoPlaces, nextElectionDay } from './voters-of-place.queries.ts';

/**
 * 带走离线登记包 (选举法第五条、第三十七条): a place takes the list of its own voters on one device, to hand out ballots without network; until it is given back that
 * device is the only one that does. Whoever is handing out ballots in this moment is waited for.
 */
export const takePlacePack = defineAct({
  name: 'take-place-pack',
  input: TakePlacePackSchema,
  output: PlacePackTakenSchema,
  areaOf: areaOfPlace,
  async perform(acting, { place, device, deviceName, deviceTime }) {
    const { tx, county, actor, now, entry } = acting;
    await holdCheckIns(acting);
    const electionDay = await nextElectionDay(acting, place);
    const packs = await readHinderingPacks(acting, place, electionDay ?? acting.today);
    refuseWhileOut(packs.filter(({ ended }) => ended === null));
    if (electionDay === undefined)
      throw new ActError('bad-request', '这个场所没有还要进行的投票，不用带走离线登记包。');
    const ruling = votersHaveOnePlace(electionDay, await countWithTwoPlaces(acting, place));
    if (!ruling.permitted) return refused(ruling);
    const afterLoss = await rulingForNextPack(acting, packs);
    if (afterLoss && !afterLoss.permitted) return refused(afterLoss);
    const id = randomUUID();
    await tx
      .insertInto('placePack')
      .values({
        county,
        id,
        place,
        area: await areaOfPlace(acting, { place }),
        account: actor.account,
        device,
        deviceName,
        electionDay,
        ...(await newSecrets(acting)),
        clockAheadMs: Date.parse(deviceTime) - now.getTime(),
        takenAt: now,
        entry,
      })
      .execute();
    return done({ pack: id }, { subject: { place, placePack: id }, ruling: afterLoss ?? ruling });
  },
});

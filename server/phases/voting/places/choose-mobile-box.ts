import { mayUseMobileBox } from '@xuanwu/rules/mobile-box.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { ChooseMobileBoxSchema, MobileBoxChosenSchema } from './mobile-box.schema.ts';
import { refuseMoveWhileOut } from '../check-in/place-pack.queries.ts';
import { countUsers, requireBox } from './mobile-box.queries.ts';
import { lockWayOfVoting, readWayOfVoting } from '../way-of-voting.queries.ts';
import { lockPlace, type PollingPlace } from '../place.queries.ts';

/**
 * 登记选民使用流动票箱 (选举法第三十八条): the voter asks himself; from then on only the box hands him ballots, and a proxy is refused. The ledger
 * has the number of users, not who they are.
 */
export const chooseMobileBox = defineAct({
  name: 'choose-mobile-box',
  input: ChooseMobileBoxSchema,
  output: MobileBoxChosenSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, asked) {
    const { place } = asked;
    const given = await giveMobileBox(acting, asked);
    if (given.kind !== 'given') return given;
    const { users } = given;
    return done({ place, users }, { subject: { place }, figures: { users } });
  },
});

/** 由流动票箱发票: asked for at the counter, or agreed with the organ where he is. */
export async function giveMobileBox(
  acting: Acting,
  { place, person, electionDay, reason, channel, stop }: z.infer<typeof ChooseMobileBoxSchema>,
): Promise<{ readonly kind: 'given'; readonly users: number } | ReturnType<typeof refused>> {
  const { tx, county, today: askedOn, entry } = acting;
  const box = requireBox(await lockPlace(acting, place));
  await refuseMoveWhileOut(acting, { person, electionDay, to: place });
  await lockWayOfVoting(acting, person);
  const { isOnRoll, ...way } = await readWayOfVoting(acting, place, person, electionDay);
  if (!isOnRoll) throw new ActError('bad-request', `此人不在“${box.name}”所服务选区的选民名单上。`);
  const ruling = mayUseMobileBox({ electionDay, reason, ...way });
  if (!ruling.permitted || reason === 'other') return refused(ruling);
  if (stop !== null) await requireStop({ tx, county }, box, stop);
  const { area } = box;
  await tx
    .insertInto('mobileBoxUser')
    .values({ county, electionDay, person, place, area, stop, reason, channel, askedOn, entry })
    .execute();
  return { kind: 'given', users: await countUsers(acting, place, electionDay) };
}

async function requireStop(
  { tx, county }: Pick<Parameters<typeof lockPlace>[0], 'tx' | 'county'>,
  { id, name }: PollingPlace,
  stop: number,
): Promise<void> {
  const row = await tx
    .selectFrom('mobileBoxStop')
    .select('number')
    .where('county', '=', county)
    .where('place', '=', id)
    .where('number', '=', stop)
    .executeTakeFirst();
  if (row) return;
  const message = `“${name}”的路线上没有第 ${stop} 站`;
  throw new ActError('bad-request', `${message}。请先安排路线。`, [{ path: 'stop', message }]);
}

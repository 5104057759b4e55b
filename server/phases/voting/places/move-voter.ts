import { randomUUID } from 'node:crypto';
import { fact } from '@xuanwu/rules/facts.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { holdOpenRounds } from '../check-in/check-in.ts';
import { readPlacesOf } from '../check-in/due-ballots.ts';
import { lockWayOfVoting, readWayOfVoting } from '../way-of-voting.queries.ts';
import { lockPlace, type PollingPlace } from '../place.queries.ts';
import { readMoveFacts, settleMove } from '../place-move.queries.ts';
import { MoveVoterSchema, VoterMovedSchema } from '../place-move.schema.ts';

/**
 * 改派投票场所 (选举法第五条): one voter votes at another place from then on. While a device has the list of either place the move waits, and he votes where he was, until both
 * have given theirs back.
 */
export const moveVoter = defineAct({
  name: 'move-voter',
  input: MoveVoterSchema,
  output: VoterMovedSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { person, place: id, electionDay }) {
    const { tx, county, now, entry } = acting;
    const place = await lockPlace(acting, id);
    await holdOpenRounds(acting);
    await lockWayOfVoting(acting, person);
    const from = await requireMovable(acting, place, person, electionDay);
    const asked = { person, electionDay, fromPlace: from.id, toPlace: id };
    const { hasVoted, lostAtOld } = await readMoveFacts(acting, asked);
    const ruling = rule([fact(groundOf('vote-once', electionDay), 'notVotedYet', !hasVoted)]);
    if (!ruling.permitted) return refused(ruling);
    if (lostAtOld)
      throw new ActError(
        'lost-race',
        `“${from.name}”的离线设备已经报失，他可能在那台设备上领过票，不能改派到别处。`,
      );
    const move = { id: randomUUID(), cycle: place.cycle, ...asked };
    const inserted = await tx
      .insertInto('placeMove')
      .values({ county, ...move, area: place.area, askedAt: now, entry })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n)
      throw new ActError('lost-race', '此人已经有一次改派在等两处收到。请先撤回那一次。');
    const state = (await settleMove(acting, move)) === 'waiting' ? ('waiting' as const) : ('done' as const);
    return done({ move: move.id, state }, { subject: { place: id, move: move.id }, ruling, note: state });
  },
});

/** 他现在的场所: exactly one, another one, and no mobile box. */
async function requireMovable(acting: Acting, place: PollingPlace, person: string, electionDay: string) {
  const { tx, county } = acting;
  if (place.kind === 'mobile-box')
    throw new ActError('bad-request', '流动票箱由选民本人提出使用，请在流动票箱登记。');
  const { isOnRoll, hasBox } = await readWayOfVoting(acting, place.id, person, electionDay);
  if (!isOnRoll)
    throw new ActError('bad-request', `“${place.name}”不发此人的选票，不能改派到那里。`, [
      { path: 'place', message: '这个场所不发此人的选票' },
    ]);
  if (hasBox) throw new ActError('bad-request', '此人登记使用流动票箱。请先撤回登记，再改派。');
  const places = (await readPlacesOf(tx, county, [person], electionDay)).get(person) ?? [];
  const [from, second] = places;
  if (!from || second) throw new ActError('bad-request', '此人还没有分配到一个场所。请先分配选民。');
  if (from.id === place.id) throw new ActError('bad-request', `此人已经在“${place.name}”投票。`);
  return from;
}

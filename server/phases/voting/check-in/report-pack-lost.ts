import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { settleMovesOf } from '../place-move.queries.ts';
import { holdOpenRounds } from './check-in.ts';
import { areaOfPack, lockPack, type PackOut } from './place-pack.queries.ts';
import { PlacePackTakenSchema, ReportPackLostSchema } from './place-pack.schema.ts';

/**
 * 报失离线登记 (选举法第四十四条): the device is gone, or its journal does not chain. What had come in stays; ballots that were handed out since and stand on no marked
 * register either are counted without names, so that the boxes can be checked. Nothing is taken from that device any more.
 */
export const reportPackLost = defineAct({
  name: 'report-pack-lost',
  input: ReportPackLostSchema,
  output: PlacePackTakenSchema,
  isSealed: true,
  about: ['pack'],
  areaOf: areaOfPack,
  async summary(acting, { pack, unnamed }) {
    const { deviceName, head } = await lockPack(acting, pack);
    const ballots = unnamed.reduce((sum, row) => sum + row.ballots, 0);
    return `${deviceName}：已收到流水 ${head} 行，没有记名的发票 ${ballots} 张`;
  },
  async perform(acting, { pack: id, reason, unnamed }) {
    const { tx, county, now } = acting;
    await holdOpenRounds(acting);
    const pack = await lockPack(acting, id);
    if (pack.ended !== null) throw new ActError('lost-race', '这份离线登记已经交回或者报失。请刷新。');
    await writeUnnamed(acting, pack, unnamed);
    await tx
      .updateTable('placePack')
      .set({ ended: 'lost', endedAt: now, reason })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const moved = await settleMovesOf(acting, pack.place);
    const ballots = unnamed.flatMap((row) => Array.from({ length: row.ballots }, () => row.round));
    const figures = { lines: pack.head, unnamed: ballots.length, moved };
    return done({ pack: id }, { subject: { place: pack.place, placePack: id }, figures, ballots });
  },
});

/** 没有记名的发票, of rounds that are open. */
export async function writeUnnamed(
  { tx, county, entry }: Acting,
  pack: PackOut,
  unnamed: readonly { readonly round: string; readonly ballots: number }[],
): Promise<void> {
  for (const { round, ballots } of unnamed) {
    const open = await tx
      .selectFrom('votingRound')
      .select('area')
      .where('county', '=', county)
      .where('id', '=', round)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (!open) throw new ActError('bad-request', '只能补记正在进行的投票发出的选票。请先宣布投票开始。');
    const given = { pack: pack.id, round, place: pack.place, area: open.area, ballots };
    await tx
      .insertInto('unnamedHandOut')
      .values({ county, id: randomUUID(), ...given, entry })
      .execute();
  }
}

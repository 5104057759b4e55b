/** 设备报失以后的场所: what stands in the way of handing out there. */
import { mayHandOutAfterLoss, mayTakePackAfterLoss } from '@xuanwu/rules/after-loss.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';

/** A pack of the place that is out, or was lost on the day. */
export interface HinderingPack {
  readonly deviceName: string;
  readonly ended: 'lost' | null;
  readonly electionDay: string;
  /** 没有记名的发票 */
  readonly unnamed: number;
}

/** Those of a place on a day. */
export async function readHinderingPacks(
  { tx, county }: Acting,
  place: string,
  electionDay: string,
): Promise<readonly HinderingPack[]> {
  const { rows } = await sql<HinderingPack>`
    select k.device_name as "deviceName", k.ended, k.election_day as "electionDay",
      (select coalesce(sum(u.ballots), 0)::bigint from unnamed_hand_out u where u.county = k.county and u.pack = k.id) as unnamed
    from place_pack k
    where k.county = ${county} and k.place = ${place}
      and (k.ended is null or (k.ended = 'lost' and k.election_day = ${electionDay}))`.execute(tx);
  return rows;
}

/** Undefined where none was lost; then nobody has anything to attest. */
export async function rulingAfterLoss(
  acting: Acting,
  packs: readonly HinderingPack[],
  attestedBy: string | null,
): Promise<Ruling | undefined> {
  const lost = packs.filter(({ ended }) => ended === 'lost');
  const [first] = lost;
  if (!first) {
    if (attestedBy === null) return undefined;
    throw new ActError('bad-request', '这个场所没有报失的离线设备，不用写查看人。');
  }
  const { electionDay } = first;
  const facts = { electionDay, unnamed: sumOf(lost), isAttested: attestedBy !== null };
  return mayHandOutAfterLoss(facts, await lawFor(acting, electionDay));
}

/** The same for another device, which asks for it voter by voter. */
export async function rulingForNextPack(
  acting: Acting,
  packs: readonly HinderingPack[],
): Promise<Ruling | undefined> {
  const lost = packs.filter(({ ended }) => ended === 'lost');
  const [first] = lost;
  if (!first) return undefined;
  const { electionDay } = first;
  return mayTakePackAfterLoss({ electionDay, unnamed: sumOf(lost) }, await lawFor(acting, electionDay));
}

function sumOf(packs: readonly HinderingPack[]): number {
  return packs.reduce((sum, { unnamed }) => sum + unnamed, 0);
}

import type { FormalListRecord, MeetingRecord } from '@xuanwu/evidence/records.ts';
import type { Tx } from '../../database/connect.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';

/** The formal list of a constituency from the tables as they are; undefined until it is fixed. */
export async function readFormalListRecord(
  tx: Tx,
  county: string,
  constituency: string,
): Promise<FormalListRecord | undefined> {
  const list = await tx
    .selectFrom('formalList')
    .select(['basis', 'meeting', 'fixedOn'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  if (!list) return undefined;
  const candidates = await tx
    .selectFrom('formalCandidate as f')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'f.county').onRef('c.id', '=', 'f.candidate'),
    )
    .where('f.county', '=', county)
    .where('f.constituency', '=', constituency)
    .orderBy('f.listOrder')
    .select(['c.id', 'c.name'])
    .execute();
  return {
    constituency,
    fixedOn: list.fixedOn,
    seats: await seatsOf(tx, county, constituency),
    basis: list.basis as FormalListRecord['basis'],
    meeting: list.meeting as unknown as MeetingRecord,
    candidates,
  };
}

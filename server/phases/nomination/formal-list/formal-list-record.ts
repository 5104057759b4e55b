import type { FormalListRecord, MeetingRecord } from '@xuanwu/evidence/records.ts';
import type { Tx } from '../../../database/connect.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';

/** The formal list of a constituency from the tables as they are; undefined until it is fixed. */
export async function readFormalListRecord(
  tx: Tx,
  county: string,
  constituency: string,
): Promise<FormalListRecord | undefined> {
  const list = await tx
    .selectFrom('formalList')
    .select(['basis', 'meeting', 'fixedOn', 'electionDay', 'initial', 'consultation', 'primaries'])
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
  const { electionDay, initial, consultation, primaries } = list;
  return {
    constituency,
    fixedOn: list.fixedOn,
    seats: await seatsOf(tx, county, constituency),
    basis: list.basis as FormalListRecord['basis'],
    meeting: list.meeting as unknown as MeetingRecord,
    candidates,
    // Lists that were fixed before these were kept are sealed without them.
    ...(electionDay !== null && {
      electionDay,
      initial: initial ?? [],
      consultation,
      primaries: primaries ?? [],
    }),
  };
}

/** A list and its id, current or taken back. */
export interface SealedList {
  readonly id: string;
  readonly data: FormalListRecord;
}

/** Every list of a constituency that was ever sealed. */
export async function readFormalLists(tx: Tx, county: string, constituency: string): Promise<SealedList[]> {
  const reopened = await tx
    .selectFrom('reopenedFormalList')
    .select(['id', 'record'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .orderBy('id')
    .execute();
  const current = await tx
    .selectFrom('formalList')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  const data = current && (await readFormalListRecord(tx, county, constituency));
  return [
    ...reopened.map(({ id, record }) => ({ id, data: record as unknown as FormalListRecord })),
    ...(current && data ? [{ id: current.id, data }] : []),
  ];
}

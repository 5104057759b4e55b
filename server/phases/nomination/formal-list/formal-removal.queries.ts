import type { FormalRemovalRecord } from '@xuanwu/evidence/records.ts';
import type { Tx } from '../../../database/connect.ts';

export interface FormalRemoval {
  readonly id: string;
  readonly record: FormalRemovalRecord;
  readonly explanation: string;
}

/** 撤出 of one list, the first one first. */
export async function readRemovals(tx: Tx, county: string, list: string): Promise<FormalRemoval[]> {
  const rows = await selectRemovals(tx, county).where('list', '=', list).orderBy('ordinal').execute();
  return rows as unknown as FormalRemoval[];
}

/** Of every list that the constituency has had. */
export async function readRemovalsOf(tx: Tx, county: string, constituency: string): Promise<FormalRemoval[]> {
  const rows = await selectRemovals(tx, county)
    .where('constituency', '=', constituency)
    .orderBy('list')
    .orderBy('ordinal')
    .execute();
  return rows as unknown as FormalRemoval[];
}

function selectRemovals(tx: Tx, county: string) {
  return tx.selectFrom('formalRemoval').select(['id', 'record', 'explanation']).where('county', '=', county);
}

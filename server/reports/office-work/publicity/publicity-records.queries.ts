import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';

export async function lockPublicity({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('publicityRecord')
    .select(['cycle', 'area', 'photo', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这条宣传登记');
}

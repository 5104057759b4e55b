import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';

/** 对被提名人情况的异议, with whom it concerns. */
export async function getFactObjection({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('factObjection as o')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'o.county').onRef('c.id', '=', 'o.candidate'),
    )
    .where('o.county', '=', county)
    .where('o.id', '=', id)
    .select(['o.id', 'o.constituency', 'o.area', 'o.candidate', 'o.about', 'o.receivedOn', 'o.finding'])
    .select('c.name')
    .executeTakeFirst();
  return found(row, '这件异议');
}

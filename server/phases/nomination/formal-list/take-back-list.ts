import type { FormalListRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import { type Constituency, enterStage } from '../../constituencies/constituency.queries.ts';

/** The list makes room for another one; what was sealed of it stays, under its id. */
export async function takeBackList(
  acting: Acting,
  { id: constituency, area }: Constituency,
  { id, record }: { readonly id: string; readonly record: FormalListRecord },
): Promise<void> {
  const { tx, county, entry } = acting;
  await tx
    .insertInto('reopenedFormalList')
    .values({ county, id, constituency, area, record: JSON.stringify(record), entry })
    .execute();
  for (const table of ['formalCandidate', 'formalList'] as const) {
    await tx
      .deleteFrom(table)
      .where('county', '=', county)
      .where('constituency', '=', constituency)
      .execute();
  }
  await enterStage(acting, constituency, 'initial-published');
}

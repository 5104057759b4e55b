import type { Acting } from '../../../acts/act.ts';

/** 复点的人不看原来的数: while an audit is under way, tellers are not shown what the bundles were counted at first. */
export async function hidesFirstCount({ tx, actor }: Acting, round: string): Promise<boolean> {
  if (actor.role !== 'teller') return false;
  const open = await tx
    .selectFrom('countAudit')
    .select('number')
    .where('round', '=', round)
    .where('verdict', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
}

import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';

async function lockTraining({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('trainingSession')
    .select(['cycle', 'area', 'audience', 'heldOn', 'attended', 'sheet', 'cancelledOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这次培训');
}

/** The same, where it was not called off. */
export async function getTraining(acting: Acting, id: string) {
  const session = await lockTraining(acting, id);
  if (session.cancelledOn !== null)
    throw new ActError('already-decided', `这次培训已于 ${session.cancelledOn} 取消。`);
  return session;
}

export async function areaOfTraining(
  acting: Acting,
  { session }: { readonly session: string },
): Promise<string> {
  return (await lockTraining(acting, session)).area;
}

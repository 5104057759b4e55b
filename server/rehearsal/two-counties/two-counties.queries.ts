/** 两县合练: whether both counties have published their constituencies, and which files there are. */
import type { Actor } from '../../accounts/actor.ts';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import type { Rehearsal } from '../rehearsal.schema.ts';
import { COUNTY } from '../wudalianchi/plan.ts';
import { NEIGHBOUR } from '../neighbour.ts';
import { RAW_FILES } from './raw-files.ts';

/** `actor` is of the demo's county. */
export async function readTwoCounties(context: Context, actor: Actor): Promise<Rehearsal['twoCounties']> {
  if (!(await hasPublished(context, actor))) return null;
  return {
    neighbour: NEIGHBOUR.name,
    isPrepared: await hasPublished(context, { ...actor, county: NEIGHBOUR.code }),
    files: [COUNTY, NEIGHBOUR].flatMap(({ code, name }) =>
      Object.entries(RAW_FILES).map(([file, { title, about }]) => ({
        county: name,
        title,
        about,
        path: `/api/rehearsal/raw-files/${code}/${file}.csv`,
      })),
    ),
  };
}

async function hasPublished(context: Context, actor: Actor): Promise<boolean> {
  const published = await actTransaction(context, actor, ({ tx, county }) =>
    tx
      .selectFrom('cycle')
      .select('id')
      .where('county', '=', county)
      .where('stage', '<>', 'preparing')
      .executeTakeFirst(),
  );
  return published !== undefined;
}

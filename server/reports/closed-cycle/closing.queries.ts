/** 移交和办结, as the page shows it. */
import type { Acting } from '../../acts/act.ts';
import { opened } from '../../acts/acting.ts';
import { getCycle, readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import type { ClosingView } from '../closing/closing.schema.ts';
import { readClosingRecords } from '../closing/closing-records.ts';
import { readCommittees } from '../closing/committees.queries.ts';
import { readOpenMatters } from './open-matters.queries.ts';

export async function readClosing(acting: Acting): Promise<ClosingView> {
  const { today, actor } = acting;
  const { cycle: current } = await readCurrentCycle(acting);
  const { id, name, electionDay, stage } = await getCycle(acting, opened(current).id);
  const closings = await readClosingRecords(acting, id);
  return {
    today,
    cycle: { id, name, electionDay, isClosed: stage === 'closed' },
    committees: await readCommittees(acting, id),
    open: actor.area === null ? await readOpenMatters(acting, id) : null,
    closings: closings.map(({ data }) => data),
  };
}

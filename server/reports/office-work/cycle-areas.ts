/** 县和乡镇 of a cycle, as its work plan names them: what figures are kept by. */
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { type Cycle, getCycle, readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';

export interface CycleArea {
  readonly area: string;
  readonly name: string;
}

/** The county itself first. */
export function areasOfPlan({ county, townships }: Cycle['plan']): CycleArea[] {
  return [county, ...townships].map(({ code, name }) => ({ area: code, name }));
}

export interface OpenCycleFacts {
  readonly id: string;
  readonly electionDay: string;
  /** Of an office of a township only its own. */
  readonly areas: readonly CycleArea[];
}

/** Null before there is one. */
export async function findCycleFacts(acting: Acting): Promise<OpenCycleFacts | null> {
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return null;
  const own = acting.actor.area;
  const areas = areasOfPlan(cycle.plan).filter(({ area }) => own === null || area === own);
  return { id: cycle.id, electionDay: cycle.electionDay, areas };
}

/** The cycle, held against change, where the area is one of its own. */
export async function getCycleOf(
  acting: Acting,
  { cycle, area }: { readonly cycle: string; readonly area: string },
): Promise<Cycle & { readonly areaName: string }> {
  const row = await getCycle(acting, cycle);
  const { name: areaName } = found(
    areasOfPlan(row.plan).find((each) => each.area === area),
    '本次换届的这个乡镇',
  );
  return { ...row, areaName };
}

/** 所选的选区 · at one level or both, as a registration and a register that is taken along name them. */
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import {
  areaOfConstituency,
  type Constituency,
  getConstituency,
  type HeldConstituency,
  shareConstituency,
} from '../constituencies/constituency.queries.ts';

export interface Wanted {
  readonly cycle: string;
  readonly countyConstituency: string | null;
  readonly townshipConstituency: string | null;
}

export function areaOfWanted(acting: Acting, wanted: Wanted): Promise<string> {
  const constituency = wanted.townshipConstituency ?? wanted.countyConstituency;
  return constituency ? areaOfConstituency(acting, { constituency }) : Promise.resolve(acting.county);
}

/** Held in the order of their ids, as an import holds them: two who want the same two never wait for each other. Asked for with what the act asks next. */
export async function shareWanted(
  acting: Acting,
  wanted: Wanted,
): Promise<() => Promise<readonly HeldConstituency[]>> {
  const ids = [wanted.countyConstituency, wanted.townshipConstituency].filter((id) => id !== null);
  if (ids.length === 0) throw new ActError('bad-request', '请至少选择一个选区。');
  const shared: (() => Promise<HeldConstituency>)[] = [];
  for (const id of ids.toSorted()) shared.push(await shareConstituency(acting, id));
  return async () => {
    const held: HeldConstituency[] = [];
    for (const each of shared) held.push(await each());
    return wantedOf(wanted, held);
  };
}

/** The constituencies of a registration that has just been written: whoever wrote it holds them. */
export async function getWanted(
  acting: Acting,
  ids: readonly (string | null)[],
): Promise<readonly Constituency[]> {
  const constituencies = [];
  for (const id of ids) if (id !== null) constituencies.push(await getConstituency(acting, id));
  return constituencies;
}

/** Each of the cycle, and of the level that it was chosen for. */
function wantedOf(
  { cycle, countyConstituency, townshipConstituency }: Wanted,
  held: readonly HeldConstituency[],
): readonly HeldConstituency[] {
  const levels = new Map([
    [countyConstituency, 'county'],
    [townshipConstituency, 'township'],
  ] as const);
  for (const constituency of held) {
    if (constituency.cycle !== cycle || constituency.level !== levels.get(constituency.id)) {
      throw new ActError('bad-request', `${constituency.name}不是这一级人大的选区。请刷新页面后重新选择。`);
    }
  }
  return held;
}

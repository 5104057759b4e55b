import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { Acting } from '../../acts/act.ts';

export interface InitialCandidate {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly listedIn: string | null;
}

/** Everyone nominated in a constituency who was not left off (不列入), by strokes of surname. */
export async function readInitialCandidates(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<InitialCandidate[]> {
  const rows = await tx
    .selectFrom('initialCandidate')
    .select(['id', 'name', 'sex', 'birthDate', 'listedIn'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('excludedBy', 'is', null)
    .execute();
  const key = ({ name, id }: InitialCandidate) => strokeSortKey(name) + id;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

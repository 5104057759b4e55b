import type { Acting } from '../../acts/act.ts';

export interface InitialCandidate {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly listedIn: string | null;
}

/** Everyone nominated in a constituency, in the order in which they were. */
export async function readInitialCandidates(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<InitialCandidate[]> {
  return tx
    .selectFrom('initialCandidate')
    .select(['id', 'name', 'sex', 'birthDate', 'listedIn'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

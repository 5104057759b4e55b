import type { Acting } from '../../../acts/act.ts';

/** 选区全体选民 as the roll stands corrected. */
export async function countVoters(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<number> {
  const { voters } = await tx
    .selectFrom('rollEntry')
    .select(({ fn }) => fn.countAll<number>().as('voters'))
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('struck', '=', false)
    .executeTakeFirstOrThrow();
  return voters;
}

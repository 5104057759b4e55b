import { isEthnicity } from '@xuanwu/rules/ethnicities.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { UnknownEthnicity } from './voter-import.queries.ts';

/** What is told of one file; a column that is no 民族 at all has as many names as rows. */
const MOST = 50;

/** 不是国家标准中的民族名称: those of this chunk with those that are known of the file already. Nobody is kept off a roll for one. */
export async function unknownEthnicities(
  { tx }: Pick<Acting, 'tx'>,
  chunk: RawBuilder<unknown>,
  known: readonly UnknownEthnicity[],
): Promise<readonly UnknownEthnicity[]> {
  const { rows } = await sql<UnknownEthnicity>`
    select ethnicity, count(*)::integer as rows, min(line) as line from import_row r
    where ${chunk} and ethnicity is not null group by ethnicity order by min(line)`.execute(tx);
  const found = new Map(known.map((each) => [each.ethnicity, each]));
  for (const { ethnicity, rows: more, line } of rows) {
    if (isEthnicity(ethnicity)) continue;
    const before = found.get(ethnicity);
    if (before) found.set(ethnicity, { ...before, rows: before.rows + more });
    else if (found.size < MOST) found.set(ethnicity, { ethnicity, rows: more, line });
  }
  return [...found.values()];
}

import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { BALLOT_COLOURS } from '../../../documents/ballot-sheet.ts';
import type { BallotLayout } from './ballot-layout.schema.ts';

type Level = 'county' | 'township';

/** 选票样式 of one level: what the office has chosen, or red for the county and green for the township on A5. */
export async function readBallotLayout(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  cycle: string,
  level: Level,
): Promise<BallotLayout> {
  const row = await tx
    .selectFrom('ballotLayout')
    .select('layout')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .executeTakeFirst();
  const chosen = row?.layout as BallotLayout | undefined;
  return chosen ?? { paper: 'a5', colour: BALLOT_COLOURS[level], marks: false, second: null };
}

/** 选票的颜色 of both levels, as ballots are handed out at this place. */
export async function readBallotColours(
  acting: Pick<Acting, 'tx' | 'county'>,
  place: string,
): Promise<Readonly<Record<Level, BallotLayout['colour']>>> {
  const row = await acting.tx
    .selectFrom('pollingPlace')
    .select('cycle')
    .where('county', '=', acting.county)
    .where('id', '=', place)
    .executeTakeFirst();
  const { cycle } = found(row, '这个投票场所');
  const county = await readBallotLayout(acting, cycle, 'county');
  const township = await readBallotLayout(acting, cycle, 'township');
  return { county: county.colour, township: township.colour };
}

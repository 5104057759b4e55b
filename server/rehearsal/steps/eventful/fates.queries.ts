/** 出事的选区: which first votes are void or audited, the same ones in every run; the tie and the shortage are of others. */
import { sql } from 'kysely';
import type { Stage } from '../../stage.ts';
import { ANOTHER_ELECTION, TIE_BALLOT } from '../../wudalianchi/scope.ts';
import { readDrawn } from '../played.queries.ts';

export interface FatedRound {
  readonly id: string;
  readonly name: string;
  /** Its only place. */
  readonly place: string;
  readonly state: string;
  readonly issued: number | null;
}

export type Fate = 'surplus' | 'declared' | 'audited';

/** First votes with one place each, in the order of their constituencies' names. */
export async function readFate(stage: Stage, fate: Fate): Promise<FatedRound> {
  const { rows } = await stage.read((tx) =>
    sql<FatedRound & { constituency: string }>`
      select r.id, r.constituency, r.state, r.issued, min(c.name) as name, min(s.place::text) as place
      from voting_round r
      join constituency c on c.county = r.county and c.id = r.constituency
      join polling_place_constituency s on s.county = r.county and s.constituency = r.constituency
      where r.county = ${stage.county} and r.number = 1
      group by r.id, r.constituency, r.state, r.issued having count(*) = 1
      order by min(c.name)`.execute(tx),
  );
  const taken = (await readDrawn(stage))
    .filter(({ key }) => key === ANOTHER_ELECTION || key === TIE_BALLOT)
    .map(({ id }) => id);
  const free = rows.filter(({ constituency }) => !taken.includes(constituency));
  const round = free[FATES.indexOf(fate)];
  if (!round) throw new Error('只设一处投票场所的选区不够三个，演练范围再大一些才有。');
  return round;
}

const FATES: readonly Fate[] = ['surplus', 'declared', 'audited'];

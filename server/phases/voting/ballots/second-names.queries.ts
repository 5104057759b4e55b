/** 候选人姓名的第二种文字, in the order of the ballot. */
import type { Acting } from '../../../acts/act.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { readRoundCandidates, type VotingRound } from '../round.queries.ts';
import { readBallotLayout } from './ballot-layout.queries.ts';
import type { SecondNames } from './second-names.schema.ts';

export async function readSecondNames(acting: Acting, round: VotingRound): Promise<SecondNames> {
  const { tx, county } = acting;
  const { cycle } = await getConstituency(acting, round.constituency);
  const { second } = await readBallotLayout(acting, cycle, round.level);
  const rows = await tx
    .selectFrom('candidateSecondName')
    .select(['candidate', 'name'])
    .where('county', '=', county)
    .where('constituency', '=', round.constituency)
    .execute();
  const written = new Map(rows.map(({ candidate, name }) => [candidate, name]));
  const candidates = await readRoundCandidates(acting, round.id);
  return {
    isBilingual: second !== null,
    candidates: candidates.map(({ id, name }) => ({ candidate: id, name, second: written.get(id) ?? '' })),
  };
}

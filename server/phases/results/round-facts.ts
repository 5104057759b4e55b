import type { RoundFacts } from '@xuanwu/evidence/round-result.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readCountRecord } from '../voting/counting/count-sheet.ts';
import { readRoundCandidates, type VotingRound } from '../voting/round.queries.ts';

/** Everything that the result of a counted round depends on. */
export async function readRoundFacts(
  acting: Pick<Acting, 'tx' | 'county'>,
  round: VotingRound,
): Promise<RoundFacts> {
  const count = found(await readCountRecord(acting, round.id), '一致认定的计票单');
  return {
    level: round.level,
    round,
    voters: round.voters ?? 0,
    issued: round.issued ?? 0,
    candidates: await readRoundCandidates(acting, round.id),
    sheet: count.sheet,
  };
}

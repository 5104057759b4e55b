/** 演练用的计票单: figures that add up, and end as the demo needs them to. */
import type { CountSheet } from '../../phases/voting/count.schema.ts';
import type { Random } from '../random.ts';
import { ANOTHER_ELECTION, TIE_BALLOT } from './scope.ts';

interface SheetRound {
  readonly kind: string;
  readonly seats: number;
}

/** Votes in hundredths of the valid ballots; together never more than the seats. */
function shares(random: Random, key: string, { kind, seats }: SheetRound, candidates: number): number[] {
  if (kind === 'first' && key === TIE_BALLOT && seats >= 2) return tieAtTheCut(seats, candidates);
  if (kind === 'first' && key === ANOTHER_ELECTION && seats >= 2) return oneShort(seats, candidates);
  const winner = kind === 'first' ? 66 : 55;
  const left = seats * 100 - seats * (winner + 8);
  return Array.from({ length: candidates }, (_, place) =>
    place < seats
      ? winner + random.below(8)
      : Math.max(3, Math.min(40, Math.floor(left / (candidates - seats))) - random.below(6)),
  );
}

function tieAtTheCut(seats: number, candidates: number): number[] {
  return Array.from({ length: candidates }, (_, place) => (place < seats - 1 ? 70 : place <= seats ? 55 : 2));
}

/** Everyone else stays under half, one behind the other, within what the ballots have room for. */
function oneShort(seats: number, candidates: number): number[] {
  const others = candidates - seats + 1;
  const each = Math.min(46, Math.floor((seats * 97 - (seats - 1) * 70) / others));
  return Array.from({ length: candidates }, (_, place) =>
    place < seats - 1 ? 70 : each - (place - seats + 1),
  );
}

export function fictionalSheet(
  random: Random,
  key: string,
  round: SheetRound,
  candidates: readonly { readonly id: string }[],
  cast: number,
): CountSheet {
  const invalid = Math.floor(cast / 100);
  const blank = Math.floor(cast / 200);
  const valid = cast - invalid;
  const hundredths = shares(random, key, round, candidates.length);
  const votes = candidates.map(({ id }, place) => ({
    candidate: id,
    for: Math.floor(((valid - blank) * (hundredths[place] ?? 0)) / 100),
  }));
  const writeIns = cast > 500 && round.kind === 'first' ? [{ name: '田小野', for: 2, isVoter: true }] : [];
  return { cast, invalid, blank, votes, writeIns };
}

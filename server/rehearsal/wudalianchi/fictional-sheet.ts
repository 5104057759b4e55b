/** 演练用的计票单: figures that add up, and end as the demo needs them to. */
import type { BundleSheet } from '../../phases/voting/counting/count.schema.ts';
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
): BundleSheet {
  const invalid = Math.floor(cast / 100);
  const blank = Math.floor(cast / 200);
  const valid = cast - invalid;
  const hundredths = shares(random, key, round, candidates.length);
  const votes = candidates.map(({ id }, place) => ({
    candidate: id,
    for: Math.floor(((valid - blank) * (hundredths[place] ?? 0)) / 100),
  }));
  const writeIns = cast > 500 && round.kind === 'first' ? WRITTEN_IN.map((name) => ({ name, for: 1 })) : [];
  return { cast, invalid, blank, votes, writeIns };
}

/** One person, as two voters wrote his name. */
const WRITTEN_IN = ['田小野', '田晓野'];

/** 分到各捆: what the bundles of these sizes hold, so that they add up to the whole; names that were written in are in the first. */
export function sheetsOfBundles(whole: BundleSheet, sizes: readonly number[]): BundleSheet[] {
  const upTo = (figure: number, ballots: number) =>
    whole.cast === 0 ? 0 : Math.floor((figure * ballots) / whole.cast);
  let before = 0;
  return sizes.map((cast, index) => {
    const start = before;
    before += cast;
    const part = (figure: number) => upTo(figure, start + cast) - upTo(figure, start);
    return {
      cast,
      invalid: part(whole.invalid),
      blank: part(whole.blank),
      votes: whole.votes.map((vote) => ({ candidate: vote.candidate, for: part(vote.for) })),
      writeIns: index === 0 ? whole.writeIns : [],
    };
  });
}

/** Whose the written names are, as two people settle it. */
export function writeInGroups(written: readonly string[]) {
  const [name] = WRITTEN_IN;
  return name === undefined || written.length === 0 ? [] : [{ name, isVoter: true, written: [...written] }];
}

/**
 * 再找一遍 · of the registrations that are nobody for certain, whose each may be, by Bayes' rule: how likely it was to be one of those people before
 * anything was compared, times what the comparison says. The few who are on no roll come into question far sooner than the many who are.
 */
import { ADDRESS, AT, BIRTH_LEVEL, type Comparison, NAME, NUMBER, SAMENESS } from '../compare/levels.ts';
import { STRIDE } from '../record.ts';
import type { Scorer } from '../score/score.ts';
import type { Candidates, Standing } from './candidates.ts';
import type { Links } from './population.ts';

/** Whose such a registration is, before anything is compared; a share of all who stand so. */
const SHARE: Readonly<Record<Standing, number>> = { left: 0.45, known: 0.28, young: 0.006 };
/**
 * How likely nobody stands behind it: somebody with number and day would have been found; whoever has neither was not found because too little is
 * said of him, and of somebody about whom people are asked it is known who he may be.
 */
const NOBODY = { dated: 0.28, undated: 0.02, askedAbout: 0.01 } as const;
/** Fewer people do not show how many come into question. */
const FEWEST = 1000;

/** How many registrations each person, counted from the first, is likely to have among them. Fills in whom each of them most likely is. */
export function lookAgain(
  scorer: Scorer,
  candidates: Candidates,
  { personOf, strength }: Links,
): Float64Array {
  const likely = new Float64Array(candidates.people);
  for (const row of candidates.open) {
    const weights = weighed(scorer, candidates, row);
    const nobody = likelihoodOfNobody(candidates, row);
    let [sum, best, most] = [0, -1, 0];
    for (const [person, weight] of weights) {
      sum += weight;
      if (weight <= most) continue;
      most = weight;
      best = person;
    }
    strength[row] = sum / (sum + nobody);
    if (sum >= nobody) personOf[row] = best;
    for (const [person, weight] of weights) {
      const at = person - personOf.length;
      likely[at] = (likely[at] ?? 0) + weight / (sum + nobody);
    }
  }
  return likely;
}

function weighed(scorer: Scorer, candidates: Candidates, row: number): [person: number, weight: number][] {
  const weights: [number, number][] = [];
  for (const person of candidates.of(row)) {
    const standing = candidates.standingOf(person);
    const evidence = scorer.evidence(row * STRIDE, person * STRIDE);
    if (!isThinkable(scorer.comparison, standing)) continue;
    const prior = SHARE[standing] / Math.max(FEWEST, candidates.count[standing]);
    weights.push([person, prior * 2 ** evidence]);
  }
  return weights;
}

function likelihoodOfNobody(candidates: Candidates, row: number): number {
  if (candidates.isAskedAbout(row)) return NOBODY.askedAbout;
  return candidates.isUndated(row) ? NOBODY.undated : NOBODY.dated;
}

/**
 * What no likelihood makes up for: a name alone says nothing of somebody of the other sex; and a sound number beside another is a slip only where the
 * names agree, and where the person has been found by his own only if all else agrees, too.
 */
function isThinkable(comparison: Comparison, standing: Standing): boolean {
  const number = comparison[AT.number] ?? NUMBER.unknown;
  const name = comparison[AT.name] ?? NAME.unknown;
  if (number === NUMBER.unknown)
    return comparison[AT.sex] !== SAMENESS.different || comparison[AT.birth] === BIRTH_LEVEL.same;
  if (number !== NUMBER.neighbours && number !== NUMBER.different) return true;
  if (standing !== 'known') return name <= NAME.spelling;
  return name === NAME.same && (number === NUMBER.neighbours || isOneHome(comparison));
}

function isOneHome(comparison: Comparison): boolean {
  const address = comparison[AT.address] ?? ADDRESS.unknown;
  const isThere = address !== ADDRESS.unknown && address <= ADDRESS.shortened;
  return isThere && comparison[AT.birth] === BIRTH_LEVEL.same;
}

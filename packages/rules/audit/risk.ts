/**
 * 风险的计算 · the largest chance that a recount would have looked as good as this one although the announced result is wrong. Drawn by
 * weight it is Kaplan–Markov (P. Stark, "Risk-Limiting Postelection Audits: Conservative P-Values From Common Probability
 * Inequalities", 2009; MACRO over several assertions: "Auditing a collection of races simultaneously", 2009). Drawn evenly it is the martingale of
 * Kaplan and Wald for draws that are not put back, a case of P. Stark, "ALPHA: Audit that Learns from Previously Hand-Audited
 * Ballots", 2023, which is kept for each assertion by itself.
 */
import { atMostOne, type Fraction, fraction, NOUGHT, ONE, plus, times } from './fraction.ts';

/**
 * Kaplan–Markov: the product of (1 − 1/U) ÷ (1 − taint) over the draws. A taint is the overstatement found in a bundle over the largest possible
 * one; `undefined` where a bundle held all the error it could, after which no number of draws helps.
 */
export function kaplanMarkov(total: Fraction, taints: readonly Fraction[]): Fraction | undefined {
  // Where all possible error together is less than a margin, the result is right whatever was miscounted.
  if (total.numerator <= total.denominator) return NOUGHT;
  const clean = fraction(total.numerator - total.denominator, total.numerator);
  let risk = ONE;
  for (const taint of taints) {
    if (taint.numerator >= taint.denominator) return undefined;
    risk = times(risk, times(clean, fraction(taint.denominator, taint.denominator - taint.numerator)));
  }
  return risk;
}

/** Of each draw so much of the stake is laid on the result being right: one whole miscount does not end all. */
const STAKE = fraction(19n, 20n);

/**
 * ALPHA for values between 0 and whatever is largest, drawn without being put back, of a population whose mean must be above `threshold`:
 * the inverse of the product of `stake × value ÷ mean of what is left under the null + (1 − stake)`. With every estimate being the largest value, ALPHA
 * is this with the stake 1 (Kaplan–Wald).
 */
export function alphaRisk(
  values: readonly Fraction[],
  population: { readonly size: number; readonly threshold: Fraction },
  stake: Fraction = STAKE,
): Fraction {
  const rest = fraction(stake.denominator - stake.numerator, stake.denominator);
  let wealth = ONE;
  // What the population would sum to under the null, less what has been drawn.
  let left = times(population.threshold, fraction(BigInt(population.size), 1n));
  for (const [index, value] of values.entries()) {
    if (left.numerator < 0n) return NOUGHT;
    const mean = times(left, fraction(1n, BigInt(population.size - index)));
    if (mean.numerator === 0n) {
      if (value.numerator > 0n) return NOUGHT;
      continue;
    }
    const ratio = times(value, fraction(mean.denominator, mean.numerator));
    wealth = times(wealth, plus(times(stake, ratio), rest));
    left = plus(left, { numerator: -value.numerator, denominator: value.denominator });
  }
  if (left.numerator < 0n) return NOUGHT;
  return wealth.numerator === 0n ? ONE : atMostOne(fraction(wealth.denominator, wealth.numerator));
}

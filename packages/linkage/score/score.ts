/**
 * 打分 · the one scorer, for a single registration and for ten million. Fellegi and Sunter: each field's level weighs the logarithm of how much
 * likelier it is for one person than for two, learnt without labels (`weights.ts`); a name and an area weigh by how rare they are.
 */
import { birthKey, soundOf } from '../day-and-sound.ts';
import { compareAddresses } from '../compare/compare-addresses.ts';
import { compareBirths } from '../compare/compare-births.ts';
import { compareNames } from '../compare/compare-names.ts';
import { compareNumbers, placeOfSlip } from '../compare/compare-numbers.ts';
import { AREA_LEVEL, AT, type Comparison, FIELDS, NAME, NUMBER, SAMENESS } from '../compare/levels.ts';
import { ethnicityOf, PLACE, type Records, sexOf } from '../record.ts';
import { decide, type Decision, DECISION, isSameHouse } from './decide.ts';
import { type Frequencies, shareOfArea, shareOfName } from './frequencies.ts';
import { WEIGHTS } from './weights.ts';

/** How sure, before anything is compared, in powers of two: one pair in thirty million is one person. */
const PRIOR = -25;
const MOST_LEVELS = 16;

const weights = new Float64Array(FIELDS.length * MOST_LEVELS);
for (const [field, name] of FIELDS.entries()) {
  for (const [level, weight] of WEIGHTS.fields[name].entries()) weights[field * MOST_LEVELS + level] = weight;
}

/** What the last pair came to: no object is made for each of a hundred million. */
export interface Verdict {
  decision: Decision;
  score: number;
}

export class Scorer {
  /** Levels of the last pair. */
  readonly comparison: Comparison = new Uint8Array(FIELDS.length);
  readonly verdict: Verdict = { decision: DECISION.none, score: 0 };
  private readonly records: Records;
  private readonly frequencies: Frequencies;

  constructor(records: Records, frequencies: Frequencies) {
    this.records = records;
    this.frequencies = frequencies;
  }

  /** Compares the rows that begin at these places. The order of the two does not matter. */
  score(a: number, b: number): Verdict {
    const { verdict, comparison } = this;
    if (!compareFields(this.records, a, b, comparison)) {
      verdict.decision = DECISION.none;
      verdict.score = 0;
      return verdict;
    }
    verdict.score = probability(PRIOR + this.weigh(a, b));
    verdict.decision = decide(comparison, placeOfSlip(), verdict.score);
    if (verdict.decision === DECISION.review && !this.areFoundAlone(a, b))
      verdict.decision = DECISION.possible;
    return verdict;
  }

  /** How much likelier what the two rows say is of one person than of two, in powers of two, whatever the rules would make of it. */
  evidence(a: number, b: number): number {
    compareAll(this.records, a, b, this.comparison);
    return this.weigh(a, b);
  }

  /**
   * Whoever is registered under a sound number is looked for among those with sound numbers by his name with the day in his number, and by his name with his house:
   * of two sound numbers people are asked about no others, or a file would come to another answer than its rows one by one.
   */
  private areFoundAlone(a: number, b: number): boolean {
    const { rows } = this.records;
    const number = this.comparison[AT.number];
    if (number !== NUMBER.neighbours && number !== NUMBER.different) return true;
    const isSound = soundOf(rows, a) !== 0 && soundOf(rows, a) === soundOf(rows, b);
    return isSound && (isSameHouse(this.comparison) || birthKey(rows, a) === birthKey(rows, b));
  }

  /** Evidence in powers of two. */
  private weigh(a: number, b: number): number {
    const { comparison, frequencies } = this;
    const { rows } = this.records;
    let sum = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      sum += weights[field * MOST_LEVELS + (comparison[field] ?? 0)] ?? 0;
    }
    if (comparison[AT.name] === NAME.same) {
      const share = Math.max(shareOfName(frequencies, rows, a), shareOfName(frequencies, rows, b));
      sum += Math.log2(WEIGHTS.usualShare.name / share);
    }
    if (comparison[AT.area] === AREA_LEVEL.same) {
      sum += Math.log2(WEIGHTS.usualShare.area / shareOfArea(frequencies, rows[a + PLACE.area] ?? 0)) / 2;
    }
    return sum;
  }
}

/** Fills in the levels; false as soon as nothing that follows could make one person of the two. */
function compareFields(records: Records, a: number, b: number, into: Comparison): boolean {
  const number = compareNumbers(records.rows, a, b);
  into[AT.number] = number;
  const name = compareNames(records, a, b);
  into[AT.name] = name;
  if (isHopeless(number, name)) return false;
  compareRest(records.rows, a, b, into);
  return true;
}

/** All levels, whatever they come to: what weights are learnt from. */
export function compareAll(records: Records, a: number, b: number, into: Comparison): void {
  into[AT.number] = compareNumbers(records.rows, a, b);
  into[AT.name] = compareNames(records, a, b);
  compareRest(records.rows, a, b, into);
}

/** Different numbers and different names: most pairs that share a day end here. */
function isHopeless(number: number, name: number): boolean {
  if (number === NUMBER.unknown) return name >= NAME.surnameOnly;
  return number >= NUMBER.neighbours && name > NAME.spelling;
}

function compareRest(rows: Int32Array, a: number, b: number, into: Comparison): void {
  const isSameNumber = into[AT.number] === NUMBER.same || into[AT.number] === NUMBER.sameUnchecked;
  into[AT.birth] = compareBirths(rows, a, b, isSameNumber);
  const [flagsA = 0, flagsB = 0] = [rows[a + PLACE.flags], rows[b + PLACE.flags]];
  into[AT.sex] = sameness(sexOf(flagsA), sexOf(flagsB));
  into[AT.phone] = comparePhones(rows, a, b);
  into[AT.address] = compareAddresses(rows, a, b);
  into[AT.area] = compareAreas(rows[a + PLACE.area] ?? 0, rows[b + PLACE.area] ?? 0);
  into[AT.ethnicity] = sameness(ethnicityOf(flagsA), ethnicityOf(flagsB));
}

function sameness(a: number, b: number): number {
  if (a === 0 || b === 0) return SAMENESS.unknown;
  return a === b ? SAMENESS.same : SAMENESS.different;
}

function comparePhones(rows: Int32Array, a: number, b: number): number {
  const [frontA = 0, frontB = 0] = [rows[a + PLACE.phone], rows[b + PLACE.phone]];
  if (frontA === 0 || frontB === 0) return SAMENESS.unknown;
  return frontA === frontB && rows[a + PLACE.phone + 1] === rows[b + PLACE.phone + 1]
    ? SAMENESS.same
    : SAMENESS.different;
}

function compareAreas(a: number, b: number): number {
  if (a === 0 || b === 0) return AREA_LEVEL.unknown;
  if (a === b) return AREA_LEVEL.same;
  return Math.floor(a / 100) === Math.floor(b / 100) ? AREA_LEVEL.samePrefecture : AREA_LEVEL.different;
}

function probability(evidence: number): number {
  return 1 / (1 + 2 ** -evidence);
}

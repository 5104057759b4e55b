/**
 * 判定 · what the evidence allows. The score alone would take three quarters of all twins for one person, so what may be merged without a person
 * looking follows from rules that a person can read; the score must agree with them.
 */
import {
  ADDRESS,
  AREA_LEVEL,
  AT,
  BIRTH_LEVEL,
  type Comparison,
  NAME,
  NUMBER,
  SAMENESS,
} from '../compare/levels.ts';

export const DECISION = {
  none: 0,
  /** Too little to bother anyone; enough to say that a person of the population may be on a roll. */
  possible: 1,
  /** 请人判断 */
  review: 2,
  /** 同一人: may be acted on without a person. */
  same: 3,
} as const;
export type Decision = (typeof DECISION)[keyof typeof DECISION];

/** Below these scores the rules' answer is lowered. */
const LEAST_FOR_SAME = 0.99;
const LEAST_FOR_REVIEW = 0.3;
/** 顺序码和校验码: where the numbers of twins differ. */
const FIRST_SERIAL_PLACE = 14;

export function decide(comparison: Comparison, slipPlace: number, score: number): Decision {
  const ruled = ruleOf(comparison, slipPlace);
  if (ruled === DECISION.same && score < LEAST_FOR_SAME) return DECISION.review;
  if (ruled === DECISION.review && score < LEAST_FOR_REVIEW) return DECISION.possible;
  return ruled;
}

function ruleOf(comparison: Comparison, slipPlace: number): Decision {
  const number: number = comparison[AT.number] ?? NUMBER.unknown;
  switch (number) {
    case NUMBER.same:
    case NUMBER.sameUnchecked:
      return withSameNumber(comparison);
    case NUMBER.slip:
      return withSlip(comparison, slipPlace);
    case NUMBER.twoSlips:
    case NUMBER.maskedAgrees:
      return withHalfNumber(comparison);
    case NUMBER.differentUnsound:
      return withUnsoundNumber(comparison);
    case NUMBER.neighbours:
    case NUMBER.different:
      return withTwoNumbers(comparison);
    default:
      return withoutNumber(comparison);
  }
}

/** Two people have borne one number, and a father's is pasted on his son's row: the names must agree too. */
function withSameNumber(comparison: Comparison): Decision {
  const name = comparison[AT.name] ?? 0;
  const birth = comparison[AT.birth] ?? 0;
  const isOtherDay = birth >= BIRTH_LEVEL.sameYear;
  if (name === NAME.same || name === NAME.former) return DECISION.same;
  if (isOtherDay && isOtherSex(comparison)) return name <= NAME.spelling ? DECISION.review : DECISION.none;
  if (name === NAME.unknown)
    return birth === BIRTH_LEVEL.same || places(comparison) > 0 ? DECISION.same : DECISION.review;
  // A father's number on the row of a son whose name is nearly his.
  if (name <= NAME.spelling && isOtherDay)
    return name <= NAME.surnameForm ? DECISION.review : DECISION.possible;
  if (name <= NAME.spelling) return DECISION.same;
  if (isOtherDay || isOtherSex(comparison)) return DECISION.possible;
  // A name that was changed or misread, or a twin's number on a twin's row.
  const hasSameSurname = name !== NAME.different && birth === BIRTH_LEVEL.same;
  return hasSameSurname || places(comparison) > 0 ? DECISION.review : DECISION.possible;
}

/** Twins differ in the serial and bear other names; a slip with the same name is a slip. */
function withSlip(comparison: Comparison, slipPlace: number): Decision {
  const name = comparison[AT.name] ?? 0;
  const birth = comparison[AT.birth] ?? 0;
  const isOtherDay = birth >= BIRTH_LEVEL.sameYear;
  if (name === NAME.same || name === NAME.former) {
    const isElsewhere = places(comparison) === 0 && !isNear(comparison);
    return isElsewhere && (isOtherDay || isOtherSex(comparison)) ? DECISION.review : DECISION.same;
  }
  if (isOtherDay || isOtherSex(comparison)) return DECISION.possible;
  const isSerial = slipPlace >= FIRST_SERIAL_PLACE;
  if (name === NAME.surnameForm) return DECISION.same;
  if (name === NAME.unknown) return places(comparison) > 0 ? DECISION.review : DECISION.possible;
  if (name <= NAME.spelling) return isSerial ? DECISION.review : DECISION.same;
  const isKnown = birth !== BIRTH_LEVEL.unknown && places(comparison) > 0;
  return isKnown && (!isSerial || birth === BIRTH_LEVEL.same) ? DECISION.review : DECISION.possible;
}

function withHalfNumber(comparison: Comparison): Decision {
  const name = comparison[AT.name] ?? 0;
  const birth = comparison[AT.birth] ?? 0;
  const isSameName = name === NAME.same || name === NAME.former;
  if (birth >= BIRTH_LEVEL.sameYear)
    return isSameName && places(comparison) > 0 ? DECISION.review : DECISION.possible;
  if (isOtherSex(comparison))
    return name <= NAME.spelling && places(comparison) > 0 ? DECISION.review : DECISION.possible;
  if (isSameName) return places(comparison) > 0 || isNear(comparison) ? DECISION.same : DECISION.review;
  if (name !== NAME.unknown && name <= NAME.spelling) return DECISION.review;
  return name === NAME.oneOther && places(comparison) === 2 ? DECISION.review : DECISION.possible;
}

/** The numbers are far apart, but one of them is no number. */
function withUnsoundNumber(comparison: Comparison): Decision {
  const birth = comparison[AT.birth] ?? 0;
  if (isOtherSex(comparison)) return DECISION.none;
  if (birth >= BIRTH_LEVEL.sameYear || birth === BIRTH_LEVEL.unknown) return withNameAlone(comparison);
  if (comparison[AT.name] !== NAME.same && comparison[AT.name] !== NAME.former) return DECISION.possible;
  if (places(comparison) === 2 && birth === BIRTH_LEVEL.same) return DECISION.same;
  if (places(comparison) > 0) return DECISION.review;
  return birth === BIRTH_LEVEL.same && isSameArea(comparison) ? DECISION.review : DECISION.possible;
}

/** Two sound numbers are two people, unless everything else agrees: then a person decides. */
function withTwoNumbers(comparison: Comparison): Decision {
  const birth = comparison[AT.birth] ?? 0;
  if (isOtherSex(comparison)) return DECISION.none;
  if (birth === BIRTH_LEVEL.unknown || birth >= BIRTH_LEVEL.sameYear) return DECISION.none;
  const isSameDay = birth === BIRTH_LEVEL.same;
  // Twins with names that sound alike, or one whose name and number are both miswritten.
  if (comparison[AT.name] !== NAME.same) return isSameDay ? DECISION.possible : DECISION.none;
  if (places(comparison) === 2) return DECISION.review;
  // A day or a serial copied wrong, with the check digit made to fit it.
  const isNeighbour = comparison[AT.number] === NUMBER.neighbours;
  // Far from one another, they may be namesakes of one dormitory; and of neighbours the scorer leaves out whom nothing but a telephone would find.
  if (places(comparison) > 0) return isNeighbour ? DECISION.review : DECISION.possible;
  const isNearby = isNear(comparison) || comparison[AT.address] === ADDRESS.sameStreet;
  return isNeighbour && isSameDay && isNearby ? DECISION.review : DECISION.possible;
}

/** Nothing but name, day and where to find them. */
function withoutNumber(comparison: Comparison): Decision {
  const name = comparison[AT.name] ?? 0;
  const birth = comparison[AT.birth] ?? 0;
  const found = places(comparison);
  const isSameName = name === NAME.same || name === NAME.former;
  if (isOtherSex(comparison)) {
    const isOneHome = found === 2 || (found === 1 && birth === BIRTH_LEVEL.same);
    if (!isSameName) return DECISION.none;
    return isOneHome ? DECISION.review : birth === BIRTH_LEVEL.same ? DECISION.possible : DECISION.none;
  }
  if (birth === BIRTH_LEVEL.same) return withSameDay(comparison, name);
  if (birth >= BIRTH_LEVEL.sameYear) {
    return isSameName && found === 2 ? DECISION.review : withNameAlone(comparison);
  }
  if (!isSameName) return withLikeName(birth, name, found);
  // One house alone is not enough where the telephones differ: a mother's name may be her daughter's where few names are given.
  if (found === 2 || comparison[AT.phone] === SAMENESS.same) return DECISION.same;
  if (found === 1) return comparison[AT.phone] === SAMENESS.different ? DECISION.review : DECISION.same;
  if (isNear(comparison) && (birth !== BIRTH_LEVEL.unknown || comparison[AT.address] === ADDRESS.sameGroup))
    return DECISION.review;
  const isHalfKnown = birth === BIRTH_LEVEL.unknown || birth === BIRTH_LEVEL.partial;
  return !isHalfKnown && isSameArea(comparison) ? DECISION.review : DECISION.possible;
}

/** The day is another, or not known: only of a person whom nothing else on the rolls fits might it be the name. */
function withNameAlone(comparison: Comparison): Decision {
  const name = comparison[AT.name];
  if (name !== NAME.same && name !== NAME.former) return DECISION.none;
  if (places(comparison) > 0) return DECISION.possible;
  return comparison[AT.birth] !== BIRTH_LEVEL.different && isSameArea(comparison)
    ? DECISION.possible
    : DECISION.none;
}

/** Neither name nor day is quite the same. */
function withLikeName(birth: number, name: number, found: number): Decision {
  if (name === NAME.unknown || name > NAME.spelling) return DECISION.possible;
  const isDayMiswritten = birth >= BIRTH_LEVEL.swapped;
  return found === 2 || (found === 1 && isDayMiswritten && name <= NAME.surnameForm)
    ? DECISION.review
    : DECISION.possible;
}

function withSameDay(comparison: Comparison, name: number): Decision {
  const found = places(comparison);
  if (name === NAME.same || name === NAME.former)
    return found > 0 || isNear(comparison) || isOneVillage(comparison) ? DECISION.same : DECISION.review;
  if (name === NAME.surnameForm && found > 0) return found === 2 ? DECISION.same : DECISION.review;
  // Twins may have names that sound or look alike.
  if (name === NAME.unknown) return found === 2 ? DECISION.review : DECISION.none;
  // Most likely a twin; but a person of the population whom nothing else on the rolls fits may be written so.
  if (name > NAME.spelling) return found > 0 || isSameArea(comparison) ? DECISION.possible : DECISION.none;
  return found > 0 || (name <= NAME.surnameForm && isSameArea(comparison))
    ? DECISION.review
    : DECISION.possible;
}

function isSameArea(comparison: Comparison): boolean {
  return comparison[AT.area] === AREA_LEVEL.same;
}

/** In how many ways the two are found at one place: telephone, house. */
function places(comparison: Comparison): number {
  return (comparison[AT.phone] === SAMENESS.same ? 1 : 0) + (isSameHouse(comparison) ? 1 : 0);
}

/** The house, whatever its street is called. */
export function isSameHouse(comparison: Comparison): boolean {
  const address = comparison[AT.address];
  return address === ADDRESS.sameHouse || address === ADDRESS.sameNumbers;
}

/** One house as far as both say, of which the one or both say less; another telephone may mean another house. */
function isNear(comparison: Comparison): boolean {
  const address = comparison[AT.address];
  const isOnePlace = address === ADDRESS.sameGroup || address === ADDRESS.shortened;
  return isOnePlace && comparison[AT.phone] !== SAMENESS.different;
}

/**
 * One street or village as far as both say, whatever stands behind it: of two thousand people there, two of one name are hardly ever born on one day.
 * How common the name is, the score says.
 */
function isOneVillage(comparison: Comparison): boolean {
  const area = comparison[AT.area] ?? AREA_LEVEL.unknown;
  return (
    comparison[AT.address] === ADDRESS.sameStreet &&
    comparison[AT.phone] !== SAMENESS.different &&
    area <= AREA_LEVEL.same
  );
}

function isOtherSex(comparison: Comparison): boolean {
  return comparison[AT.sex] === SAMENESS.different;
}

/** 比对等级 · how far two values of a field agree. Weights are learnt for each; decisions and explanations name them. */

export const FIELDS = ['number', 'name', 'birth', 'sex', 'phone', 'address', 'area', 'ethnicity'] as const;
export type Field = (typeof FIELDS)[number];

/** Places of the fields in a comparison. */
export const AT = {
  number: 0,
  name: 1,
  birth: 2,
  sex: 3,
  phone: 4,
  address: 5,
  area: 6,
  ethnicity: 7,
} as const;

/** A level 0 says that nothing can be compared. */
export const NUMBER = {
  unknown: 0,
  same: 1,
  /** The same, but no check digit holds it. */
  sameUnchecked: 2,
  /** One key: a digit, two neighbours swapped, one too many or too few; one of the two is not a sound number. */
  slip: 3,
  maskedAgrees: 4,
  /** Two digits; one of the two is not a sound number. */
  twoSlips: 5,
  /** Both sound and yet almost the same, or of the same place and day: twins, neighbours in the queue. */
  neighbours: 6,
  /** Far apart, but one of the two is not a sound number. */
  differentUnsound: 7,
  different: 8,
} as const;

export const NAME = {
  unknown: 0,
  same: 1,
  /** One character that sounds alike. */
  sound: 2,
  /** One character that looks alike, or was lost. */
  shape: 3,
  /** The surname in another form, the rest the same. */
  surnameForm: 4,
  /** Several characters that sound or look alike. */
  loose: 5,
  /** One character more or less, the two of the given name swapped, or another spelling of a long name. */
  spelling: 6,
  /** The same as a name borne before. */
  former: 7,
  /** One character is quite another. */
  oneOther: 8,
  surnameOnly: 9,
  different: 10,
} as const;

export const BIRTH_LEVEL = {
  unknown: 0,
  same: 1,
  partial: 2,
  /** Day and month swapped. */
  swapped: 3,
  lunar: 4,
  /** One digit, or two neighbours swapped. */
  slip: 5,
  /** The one column is what the other's number says. */
  asInNumber: 6,
  sameYear: 7,
  different: 8,
} as const;

export const SAMENESS = { unknown: 0, same: 1, different: 2 } as const;

export const ADDRESS = {
  unknown: 0,
  sameHouse: 1,
  /** The numbers agree, the names do not: renamed. */
  sameNumbers: 2,
  /** The same place and the same one number: a group of a village (村民小组), or a house without its rooms. */
  sameGroup: 3,
  /** The same street or village, and the one says less: no street before the estate, no house behind the group. */
  shortened: 4,
  sameStreet: 5,
  different: 6,
} as const;

export const AREA_LEVEL = { unknown: 0, same: 1, samePrefecture: 2, different: 3 } as const;

/** Levels of each field, in the order of `FIELDS`. */
export const LEVELS = [9, 11, 9, 3, 3, 7, 4, 3] as const;

/** A comparison is one number a field. */
export type Comparison = Uint8Array;

import { findJurisdiction, type Jurisdiction } from './jurisdictions.ts';
import { type ParameterId, PARAMETER_IDS, PARAMETERS, type ParameterValues } from './parameters.ts';

/** 当地适用的规定 · the parameters as they stand for one place: the province's rules, then what an office has decided. */
export interface LocalLaw {
  readonly values: ParameterValues;
  /** The article of the province's rules, for each parameter that they decide. */
  readonly articles: Readonly<Partial<Record<ParameterId, string>>>;
  readonly jurisdiction: Jurisdiction | undefined;
}

/** 参数的缺省值 · where neither a province nor an office has decided. */
const DEFAULTS = Object.fromEntries(
  PARAMETER_IDS.map((id) => [id, PARAMETERS[id].default]),
) as unknown as ParameterValues;

/** 全国法律 · without any local rule. */
export const NATIONAL_LAW: LocalLaw = { values: DEFAULTS, articles: {}, jurisdiction: undefined };

/**
 * 当地适用的规定 · for a GB/T 2260 code, with single parameters decided by the office. A province's rule is law, so it is
 * not silence; a value that the office put in its place is a decision, and is listed as one.
 */
export function localLaw(areaCode?: string, decided: Partial<ParameterValues> = {}): LocalLaw {
  const jurisdiction = areaCode === undefined ? undefined : findJurisdiction(areaCode);
  if (jurisdiction === undefined && Object.keys(decided).length === 0) return NATIONAL_LAW;
  const values: Record<string, unknown> = { ...DEFAULTS };
  const articles: Partial<Record<ParameterId, string>> = {};
  for (const id of PARAMETER_IDS) {
    const local = jurisdiction?.rules[id];
    if (local !== undefined) values[id] = local.value;
    if (decided[id] !== undefined) values[id] = decided[id];
    else if (local !== undefined) articles[id] = local.article;
  }
  return { values: values as unknown as ParameterValues, articles, jurisdiction };
}

/** 查用参数 · what one ruling has consulted so far. */
export interface LawReading {
  readonly law: LocalLaw;
  /** Silent points only, in the order of the parameter table. */
  readonly undecided: ParameterId[];
}

/** 开始查用 · before a ruling. */
export function readLaw(law: LocalLaw): LawReading {
  return { law, undecided: [] };
}

/** 查用 · the value of a parameter; where the law is silent, the ruling will say that it rests on it. */
export function consult<K extends ParameterId>(reading: LawReading, id: K): ParameterValues[K] {
  if (reading.law.articles[id] === undefined) noteSilence(reading, id);
  return reading.law.values[id];
}

/** 法律未作规定 · the ruling rests on this parameter. */
export function noteSilence({ undecided }: LawReading, id: ParameterId): void {
  if (undecided.includes(id)) return;
  const later = undecided.findIndex((other) => ORDER[other] > ORDER[id]);
  undecided.splice(later < 0 ? undecided.length : later, 0, id);
}

/** The place of each parameter in the table. */
const ORDER = Object.fromEntries(PARAMETER_IDS.map((id, index) => [id, index])) as Record<
  ParameterId,
  number
>;

import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { isInForce, type LocalRules, type LocalStep } from './local-rules.ts';
import { JURISDICTIONS } from './jurisdictions.ts';
import { type LimitId, nationalLimit } from './national-limits.ts';
import { type ParameterId, PARAMETER_IDS, PARAMETERS, type ParameterValues } from './parameters.ts';
import type { RuleId } from './rule-titles.ts';
import type { Ground } from './ruling.ts';

/** 对法律未定事项的决定 · who answered a silent point, on which document. */
export interface PointDecision {
  readonly decidedBy: string;
  readonly document: string;
}

/** 当地适用的规定 · the parameters as they stand for one place: local rules from the province down, then what an office has decided. */
export interface LocalLaw {
  readonly values: ParameterValues;
  /** The article of the local rules, for each parameter that they decide. */
  readonly articles: Readonly<Partial<Record<ParameterId, string>>>;
  /** Who decided, for each parameter that local rules leave open and somebody has answered. */
  readonly decisions: Readonly<Partial<Record<ParameterId, PointDecision>>>;
  /** 比全国规定更严的数值 */
  readonly limits: LocalRules['limits'];
  /** 地方日程 */
  readonly steps: readonly LocalStep[];
  /** 各层地方规定, from the province down. */
  readonly layers: readonly LocalRules[];
}

/** 当地规定的来源 · what stands beside the provinces that are held here. */
export interface LocalSources {
  /** 选举日, which chooses among layers that hold for some time only. */
  readonly electionDay?: CivilDate;
  /** 办公室自己载入的规定 */
  readonly layers?: readonly LocalRules[];
  readonly decisions?: LocalLaw['decisions'];
}

/** 参数的缺省值 · where neither local rules nor an office has decided. */
const DEFAULTS = Object.fromEntries(
  PARAMETER_IDS.map((id) => [id, PARAMETERS[id].default]),
) as unknown as ParameterValues;

/** 全国法律 · without any local rule. */
export const NATIONAL_LAW: LocalLaw = {
  values: DEFAULTS,
  articles: {},
  decisions: {},
  limits: {},
  steps: [],
  layers: [],
};

/**
 * 当地适用的规定 · for a GB/T 2260 code, with single parameters decided by the office. A local rule is law, so it is not silence; a value that
 * the office put in its place is a decision, and is listed as one.
 */
export function localLaw(
  areaCode?: string,
  decided: Partial<ParameterValues> = {},
  { electionDay, layers: own = [], decisions = {} }: LocalSources = {},
): LocalLaw {
  const layers = areaCode === undefined ? [] : layersOf(areaCode, own, electionDay);
  if (layers.length === 0 && Object.keys(decided).length === 0) return NATIONAL_LAW;
  const values: Record<string, unknown> = { ...DEFAULTS };
  const articles: Partial<Record<ParameterId, string>> = {};
  for (const layer of layers) {
    for (const id of PARAMETER_IDS) {
      const enacted = layer.parameters[id];
      if (enacted === undefined) continue;
      values[id] = enacted.value;
      articles[id] = enacted.article;
    }
  }
  for (const id of PARAMETER_IDS) {
    if (decided[id] === undefined) continue;
    values[id] = decided[id];
    delete articles[id];
  }
  return {
    values: values as unknown as ParameterValues,
    articles,
    decisions,
    limits: Object.assign({}, ...layers.map(({ limits }) => limits)) as LocalRules['limits'],
    steps: layers.flatMap(({ steps }) => steps),
    layers,
  };
}

/** 现行的决定 · one answer to a silent point. */
export interface HeldDecision extends PointDecision {
  readonly parameter: ParameterId;
  readonly value: unknown;
}

/** 现行的法律 · local rules, and what offices have decided where those are silent: an answer gives way to a rule. */
export function lawWithDecisions(
  areaCode: string,
  held: readonly HeldDecision[],
  sources: Omit<LocalSources, 'decisions'> = {},
): LocalLaw {
  const { articles } = localLaw(areaCode, {}, sources);
  const standing = held.filter(({ parameter }) => articles[parameter] === undefined);
  return localLaw(areaCode, Object.fromEntries(standing.map(({ parameter, value }) => [parameter, value])), {
    ...sources,
    decisions: Object.fromEntries(
      standing.map(({ parameter, decidedBy, document }) => [parameter, { decidedBy, document }]),
    ),
  });
}

/** The province's first, then what lies nearer; of one place, in the order given. */
function layersOf(areaCode: string, own: readonly LocalRules[], electionDay?: CivilDate): LocalRules[] {
  return [...JURISDICTIONS, ...own]
    .filter((layer) => isInForce(layer, areaCode, electionDay))
    .toSorted((one, other) => one.area.length - other.area.length);
}

/** 适用的界限 · the local number with its article where local rules are stricter, else the national one; undefined where that is not known. */
export function limitInForce(
  law: LocalLaw,
  id: LimitId,
  electionDay: CivilDate,
): { readonly value: number; readonly article?: string } | undefined {
  const value = nationalLimit(id, electionDay);
  return law.limits[id] ?? (value === undefined ? undefined : { value });
}

/** 村民委员会选举适用的规定 · what a province has decided for people's congresses is not law for villages: there the point is still open. */
export function lawForVillages(law: LocalLaw): LocalLaw {
  const articles = Object.fromEntries(
    Object.entries(law.articles).filter(([id]) => id.startsWith('village')),
  );
  return { ...law, articles };
}

/** 依据，当地有规定的依其规定 · the rule by the article that decides the parameter here, else by the national one. */
export function groundHere(law: LocalLaw, rule: RuleId, electionDay: CivilDate, id: ParameterId): Ground {
  const article = law.articles[id];
  return article === undefined ? groundOf(rule, electionDay) : { rule, article };
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

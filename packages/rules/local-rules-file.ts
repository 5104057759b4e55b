/**
 * 地方规定文件 · how an office brings its own 实施细则: one JSON file, read here with every mistake named by its place, and held against the rules
 * above it. A local layer may add and tighten; it never loosens a national number nor contradicts the province.
 */
import { articleOf, groundOf } from './articles.ts';
import { isCivilDate } from './civil-date.ts';
import { readJsonText } from './json-text.ts';
import { CURRENT_DAY } from './law-versions.ts';
import { limitInForce, type LocalLaw } from './local-law.ts';
import { LOCAL_STEPS, type LocalRules } from './local-rules.ts';
import { keepsWithin, LIMIT_IDS, type LimitId, NATIONAL_LIMITS } from './national-limits.ts';
import { reason, rule, type Ruling } from './ruling.ts';
import { describeValue } from './describe-value.ts';
import { PARAMETER_TEXTS } from './parameter-texts.ts';
import { type ParameterId, PARAMETER_IDS, PARAMETERS, type ParameterValues } from './parameters.ts';

/** 地方规定文件的格式 */
export const LOCAL_RULES_FORMAT = 'xuanwu-local-rules/1';

/** 文件之误 · where in the file, and what to do. */
export interface FileMistake {
  /** As in the file, `parameters.maxOtherRounds.value`. */
  readonly path: string;
  readonly text: string;
}

/** 读取的结果 */
export type LocalRulesRead =
  | { readonly ok: true; readonly rules: LocalRules }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const FIELDS = ['format', 'area', 'name', 'title', 'from', 'to', 'parameters', 'limits', 'steps', 'unknown'];
const MOST_DAYS = 60;
const MOST_LIMIT = 1000;
/** What cannot be kept, and what stands where a decoder met bytes of another encoding. */
const GARBLED = /[\u0000\uFFFD\p{Surrogate}]/u;
const EMPTY = { from: null, to: null, parameters: {}, limits: {}, steps: [], unknown: [] };

/** 读地方规定文件 · from its text, when it is to be adopted. */
export function readLocalRulesText(text: string): LocalRulesRead {
  const json = readJsonText(text);
  if (!json.ok) return onlyMistake(json.why);
  const read = readLocalRules(json.value);
  const mistakes = [...(read.ok ? [] : read.mistakes), ...unsoundness(json.value)];
  return mistakes.length === 0 ? read : { ok: false, mistakes };
}

/** 读采用过的地方规定文件 · by its form alone: what is asked of new files only never makes an adopted one unreadable. */
export function readAdoptedLocalRules(text: string): LocalRulesRead {
  const json = readJsonText(text);
  return json.ok ? readLocalRules(json.value) : onlyMistake(json.why);
}

/** 读地方规定文件 · every mistake at once, so that the file is mended once. */
export function readLocalRules(json: unknown): LocalRulesRead {
  if (!isRecord(json)) return onlyMistake('应为一个 JSON 对象。');
  const mistakes: FileMistake[] = [
    ...Object.keys(json)
      .filter((field) => !FIELDS.includes(field))
      .map((field) => ({ path: field, text: `没有这一项；可用的是：${FIELDS.join('、')}。` })),
    ...headMistakes(json),
    ...parameterMistakes(json['parameters'] ?? {}),
    ...limitMistakes(json['limits'] ?? {}),
    ...stepMistakes(json['steps'] ?? []),
    ...unknownMistakes(json['unknown'] ?? []),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const { format: _, ...given } = json;
  return { ok: true, rules: { ...EMPTY, ...(given as unknown as LocalRules) } };
}

function onlyMistake(text: string): LocalRulesRead {
  return { ok: false, mistakes: [{ path: '', text }] };
}

/** 与上位规定的抵触 · what the file may not say beside the law above it, each with both articles. */
export function localRulesConflicts(
  rules: LocalRules,
  above: LocalLaw,
  electionDay = CURRENT_DAY,
): FileMistake[] {
  return [
    ...LIMIT_IDS.flatMap((id) => limitConflict(id, rules, above, electionDay)),
    ...PARAMETER_IDS.flatMap((id) => parameterConflict(id, rules, above)),
  ];
}

/** 能否采用地方规定 · 选举法（2020）第六十条: no conflict with the law above; each one names both articles. */
export function rulesMayBeAdopted(
  rules: LocalRules,
  conflicts: readonly FileMistake[],
  electionDay = CURRENT_DAY,
): Ruling {
  const ground = groundOf('rules-tighten', electionDay);
  if (conflicts.length === 0) return rule([reason(ground, `${rules.title}：不抵触`, true)]);
  return rule(conflicts.map(({ text }) => reason(ground, `${rules.title}不抵触：${text}`, false)));
}

function limitConflict(id: LimitId, rules: LocalRules, above: LocalLaw, electionDay: string): FileMistake[] {
  const local = rules.limits[id];
  const upper = limitInForce(above, id, electionDay);
  if (local === undefined || upper === undefined || keepsWithin(id, local.value, upper.value)) return [];
  const { title, unit, rule, direction } = NATIONAL_LIMITS[id];
  const article = upper.article ?? articleOf(rule, electionDay);
  const may = { 'at-least': '只能更多', 'at-most': '只能更少', exactly: '不能改变' }[direction];
  return [
    {
      path: `limits.${id}.value`,
      text: `${title}：${local.article}为 ${local.value} ${unit}，${article}为 ${upper.value} ${unit}，地方规定${may}。`,
    },
  ];
}

function parameterConflict(id: ParameterId, rules: LocalRules, above: LocalLaw): FileMistake[] {
  const local = rules.parameters[id];
  const article = above.articles[id];
  if (local === undefined || article === undefined) return [];
  const upper = above.values[id];
  if (JSON.stringify(local.value) === JSON.stringify(upper)) return [];
  const { title } = PARAMETER_TEXTS[id];
  return [
    {
      path: `parameters.${id}.value`,
      text: `${title}：${article}已规定为“${describeValue(id, upper)}”，${local.article}不能另作“${describeValue(id, local.value)}”。`,
    },
  ];
}

/** What has the right form and makes no sense. */
function unsoundness(json: unknown): FileMistake[] {
  if (!isRecord(json)) return [];
  const { from, to, steps, limits } = json;
  const garbled = findText(json, (text) => GARBLED.test(text));
  return [
    ...need(
      garbled === undefined,
      '',
      `文件里有不成字的字符：“${garbled?.slice(0, 20).replace(GARBLED, '□')}”。请用 UTF-8 编码另存以后再上传。`,
    ),
    ...need(
      !(typeof from === 'string' && typeof to === 'string' && from > to),
      'to',
      '适用的最后一天早于第一天。请核对“from”和“to”。',
    ),
    ...repeatedSteps(Array.isArray(steps) ? steps : []),
    ...Object.entries(isRecord(limits) ? limits : {}).flatMap(([id, limit]) => {
      const value = isRecord(limit) ? limit['value'] : undefined;
      const text = `不可能这样大，应为不超过 ${MOST_LIMIT} 的数。`;
      return need(!(typeof value === 'number' && value > MOST_LIMIT), `limits.${id}.value`, text);
    }),
  ];
}

/** One step has one day; of two nobody would know which. */
function repeatedSteps(steps: readonly unknown[]): FileMistake[] {
  const seen = new Set<unknown>();
  return steps.flatMap((step, index) => {
    const rule = isRecord(step) ? step['rule'] : undefined;
    const isNew = rule === undefined || !seen.has(rule);
    seen.add(rule);
    return need(isNew, `steps[${index}].rule`, '这个步骤前面已经写过，不知以哪一个为准。请删去多余的一个。');
  });
}

/** The first text in it, keys too, for which that is so. Without recursion: a file may be nested deeper than calls may. */
function findText(json: unknown, isSo: (text: string) => boolean): string | undefined {
  const open: unknown[] = [json];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (isSo(value)) return value;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) open.push(key, member);
    }
  }
  return undefined;
}

function headMistakes(json: Readonly<Record<string, unknown>>): FileMistake[] {
  const { format, area } = json;
  return [
    ...need(format === LOCAL_RULES_FORMAT, 'format', `应为“${LOCAL_RULES_FORMAT}”。`),
    ...need(
      typeof area === 'string' && /^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(area),
      'area',
      '应为行政区划代码的有效数字：省 2 位、市 4 位、县 6 位、乡镇 9 位，如“3301”。',
    ),
    ...need(isText(json['name']), 'name', '应写明地方的名称，如“浙江省”。'),
    ...need(isText(json['title']), 'title', '应写明规定的名称，如“浙江实施细则”。'),
    ...['from', 'to'].flatMap((field) => {
      const day = json[field] ?? null;
      const isDay = day === null || (typeof day === 'string' && isCivilDate(day));
      return need(isDay, field, '应为存在的日期，如“2021-07-30”；不知道的写 null。');
    }),
  ];
}

function parameterMistakes(parameters: unknown): FileMistake[] {
  return tableMistakes('parameters', parameters, PARAMETER_IDS, (id, value) => {
    if (PARAMETERS[id].allows(value)) return undefined;
    const { values } = PARAMETER_TEXTS[id];
    const choices = values === undefined ? '' : `，可用的值：${Object.keys(values).join('、')}`;
    return `“${PARAMETER_TEXTS[id].title}”不能取 ${JSON.stringify(value) ?? '空值'}${choices}；形如 ${exampleOf(id)}。`;
  });
}

/** A value of the right form; where the default is "nothing", one that some province has shows more. */
function exampleOf(id: ParameterId): string {
  return JSON.stringify(PARAMETERS[id].default ?? EXAMPLES[id] ?? null);
}

const EXAMPLES: { readonly [K in ParameterId]?: ParameterValues[K] } = {
  organisationShareCapPercent: 20,
  primaryMinTurnout: '1/3',
  byElectionDates: { 'roll-publish': 15, 'nom-publish': 5, 'formal-publish': 3 },
  committeeSize: { county: { min: 9, max: 15 }, township: { min: 7, max: 13 } },
  dutyStandard: { speeches: 3, activities: 4, suggestions: 1, trainings: 3, goodDeeds: 1, dutyReports: 1 },
};

function limitMistakes(limits: unknown): FileMistake[] {
  return tableMistakes('limits', limits, LIMIT_IDS, (id, value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0
      ? undefined
      : `“${NATIONAL_LIMITS[id].title}”应为大于零的整数。`,
  );
}

/** A table of values with articles, by ids that are known. */
function tableMistakes<Id extends string>(
  table: string,
  entries: unknown,
  ids: readonly Id[],
  mistakeOf: (id: Id, value: unknown) => string | undefined,
): FileMistake[] {
  if (!isRecord(entries)) return [{ path: table, text: '应为对象：代号在前，值和条文在后。' }];
  return Object.entries(entries).flatMap(([id, entry]) => {
    const path = `${table}.${id}`;
    if (!ids.includes(id as Id)) return [{ path, text: `没有这个代号；可用的是：${ids.join('、')}。` }];
    if (!isRecord(entry)) return [{ path, text: '应为 {"value": …, "article": "…"}。' }];
    const mistake = mistakeOf(id as Id, entry['value']);
    return [
      ...(mistake === undefined ? [] : [{ path: `${path}.value`, text: mistake }]),
      ...need(isText(entry['article']), `${path}.article`, '应写明条文，如“浙江实施细则第四十条”。'),
    ];
  });
}

function stepMistakes(steps: unknown): FileMistake[] {
  if (!Array.isArray(steps)) return [{ path: 'steps', text: '应为列表。' }];
  return steps.flatMap((step: unknown, index) => {
    const path = `steps[${index}]`;
    if (!isRecord(step)) return [{ path, text: '应为 {"rule": …, "daysBefore": …, "article": "…"}。' }];
    const { rule, daysBefore, article } = step;
    const isKnown = (LOCAL_STEPS as readonly unknown[]).includes(rule);
    const isDays = typeof daysBefore === 'number' && Number.isInteger(daysBefore) && daysBefore >= 0;
    return [
      ...need(isKnown, `${path}.rule`, `没有这个步骤；可用的是：${LOCAL_STEPS.join('、')}。`),
      ...need(isDays && daysBefore <= MOST_DAYS, `${path}.daysBefore`, `应为 0 至 ${MOST_DAYS} 的整数。`),
      ...need(isText(article), `${path}.article`, '应写明条文。'),
    ];
  });
}

function unknownMistakes(unknown: unknown): FileMistake[] {
  return need(Array.isArray(unknown) && unknown.every(isText), 'unknown', '应为文字的列表。');
}

function need(isRight: boolean, path: string, text: string): FileMistake[] {
  return isRight ? [] : [{ path, text }];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

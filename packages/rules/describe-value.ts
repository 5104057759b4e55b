/** 参数值的说法 · the value of a parameter in words. */
import { PARAMETER_TEXTS } from './parameter-texts.ts';
import type { ParameterId, ParameterValues } from './parameters.ts';
import { SUGGESTION_STEPS } from './suggestion-steps.ts';

/** 参数值的说法 · as it stands in an explanation. */
export function describeValue<K extends ParameterId>(id: K, value: ParameterValues[K]): string {
  const { values = {}, unit = '' } = PARAMETER_TEXTS[id];
  if (Array.isArray(value)) {
    return value.map((each) => values[each as string] ?? describeParts(each)).join('、') || '没有';
  }
  if (typeof value === 'object' && value !== null) return describeParts(value);
  return values[String(value)] ?? `${String(value)}${unit}`;
}

/** A value of several parts: `县级15人至29人、乡级9人至13人`. */
function describeParts(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('min' in value && 'max' in value) return `${String(value.min)}人至${String(value.max)}人`;
  return Object.entries(value)
    .map(([name, part]) => (PARTS[name] ?? plainPart)(describeParts(part)))
    .join('、');
}

function plainPart(part: string): string {
  return part;
}

const PARTS: Readonly<Record<string, (part: string) => string>> = {
  county: (range) => `县级${range}`,
  township: (range) => `乡级${range}`,
  'roll-publish': (days) => `公布选民名单${days}日以前`,
  'nom-publish': (days) => `公布初步代表候选人名单${days}日以前`,
  'formal-publish': (days) => `公布正式代表候选人名单${days}日以前`,
  speeches: (times) => `每年审议发言${times}次`,
  activities: (times) => `每年参加活动${times}次`,
  suggestions: (pieces) => `每年提出议案、建议${pieces}件`,
  trainings: (times) => `每届参加培训${times}次`,
  goodDeeds: (pieces) => `每届办实事${pieces}件`,
  dutyReports: (times) => `每届述职${times}次`,
  ...Object.fromEntries(
    SUGGESTION_STEPS.map(({ rule, name, unit }) => [
      rule,
      (period: string) => `${name}${period}${unit === 'months' ? '个月' : '个工作日'}`,
    ]),
  ),
  atLeastPercent: (share) => `不少于${share}%`,
  atMostPercent: (share) => `不多于${share}%`,
};

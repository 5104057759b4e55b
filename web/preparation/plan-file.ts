/** 工作方案文件: its text becomes a plan, or a list of everything in it that is not as it should be. */
import { readJsonText } from '@xuanwu/rules/json-text.ts';
import { planObjection } from '@xuanwu/server/phases/preparation/plan-questions.schema.ts';
import { type WorkPlan, WorkPlanSchema } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';
import type { z } from 'zod';
import { pathText, placeOf } from './plan-places.ts';

export interface PlanMistake {
  readonly place: string;
  /** As it is found in the file; empty for the whole file. */
  readonly path: string;
  readonly text: string;
}

export type PlanFile =
  | { readonly ok: true; readonly plan: WorkPlan }
  | { readonly ok: false; readonly mistakes: readonly PlanMistake[] };

export function readPlan(text: string, county: string): PlanFile {
  const content = readJsonText(text);
  if (!content.ok) return { ok: false, mistakes: [{ place: '整个文件', path: '', text: content.why }] };
  return checkPlan(content.value, county);
}

/** The same for what was filled in by hand. */
export function checkPlan(value: unknown, county: string): PlanFile {
  const result = WorkPlanSchema.safeParse(value, { reportInput: true });
  if (!result.success) {
    const mistakes = result.error.issues.map((issue) => ({
      place: placeOf(issue.path, value),
      path: pathText(issue.path),
      text: mistakeText(issue),
    }));
    return { ok: false, mistakes };
  }
  const objection = planObjection(result.data, county);
  if (objection !== undefined) {
    return { ok: false, mistakes: [{ place: '整个文件', path: '', text: objection }] };
  }
  return { ok: true, plan: result.data };
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字（不加引号）',
  int: '整数',
  array: '列表，写成 [ … ]',
  object: '一组内容，写成 { … }',
};

function mistakeText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '缺少这一项'
        : `应当是${KINDS[issue.expected] ?? '别的内容'}，现在是 ${shown(issue.input)}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? `应当是日期，写成 2016-10-20 的样子，现在是 ${shown(issue.input)}`
        : `应当是${codeFormat(issue.pattern)}，现在是 ${shown(issue.input)}`;
    case 'invalid_value':
      if (issue.input === undefined) return '缺少这一项';
      return `应当是 ${issue.values.map(String).join('、')} 之一，现在是 ${shown(issue.input)}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能是空的'
        : `太小：应当${issue.inclusive === true ? '不小于' : '大于'} ${String(issue.minimum)}`;
    case 'too_big':
      return `太大：至多是 ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return `不认识的项目：${issue.keys.join('、')}`;
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message;
  }
}

function codeFormat(pattern: string | undefined): string {
  const digits = /\{(\d+)\}/.exec(pattern ?? '')?.[1];
  return digits === undefined ? '另一种写法' : ` ${digits} 位数字（加引号）`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '空';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

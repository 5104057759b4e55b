/** What a page of docs/law says about one rule: its sentence, where it is decided, its worked cases, acts and screens. */
import { ACTS, type ActName } from '@xuanwu/rules/acts.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { officeExamples } from '@xuanwu/rules/explanations/office-examples.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import type { Declaration } from '../declarations.ts';
import type { CaseReason } from './decided-cases.ts';
import { screenTitle } from './screen-titles.ts';
import type { RuleTrace, Traces } from './traces.ts';

/** The way from a page to the top of the house. */
export type Top = '../..' | '../../..';

/** How many worked cases of one file are named. */
const NAMED = 4;
const EXAMPLES = officeExamples();

export function ruleBlock(rule: RuleId, cases: readonly CaseReason[], trace: RuleTrace, top: Top): string {
  const { functions, parameters, isOfFunction, acts, screens } = trace;
  return [
    `### ${RULE_TITLES[rule]}`,
    `规则代号 \`${rule}\`。`,
    ...examplesOf(rule, cases).map((said) => `> ${said}`),
    [
      `- 函数：${functions.map((each) => functionLink(each, top)).join('、') || '没有'}`,
      ...(parameters.length > 0
        ? [
            `- ${isOfFunction ? '函数查用的' : ''}待定参数：${parameters.map((id) => `${PARAMETER_TEXTS[id].title}（\`${id}\`）`).join('、')}`,
          ]
        : []),
      `- 案例：${casesText(cases, top)}`,
      `- 办理：${acts.map(actText).join('、') || '没有'}`,
      `- 页面：${screens.map(screenTitle).join('、') || '没有'}`,
    ].join('\n'),
  ].join('\n\n');
}

/** 依据本条办理的事项 · with where each is done. */
export function actLine(name: ActName, traces: Traces, top: Top): string {
  const { act, screens } = traces.acts.get(name) ?? { act: undefined, screens: [] };
  const where = act === undefined ? '' : `，${functionLink(act, top)}`;
  return `- ${actText(name)}${where}；页面：${screens.map(screenTitle).join('、') || '没有'}`;
}

export function functionLink({ file, name }: Declaration, top: Top): string {
  return `[\`${name}\`](${top}/${file})`;
}

/** One that holds and one that does not; of the worked cases, else of what the office asks, which is said. */
function examplesOf(rule: RuleId, cases: readonly CaseReason[]): readonly string[] {
  const worked = oneOfEach(cases.map(({ reason }) => reason)).map(explainReason);
  if (worked.length > 0) return worked;
  return oneOfEach(EXAMPLES.filter((each) => each.rule === rule)).map(
    (each) => `（举例）${explainReason(each)}`,
  );
}

function oneOfEach(reasons: readonly Reason[]): readonly Reason[] {
  return [true, false].flatMap((holds) => reasons.find((each) => each.holds === holds) ?? []);
}

export function casesText(cases: readonly Pick<CaseReason, 'file' | 'id'>[], top: Top): string {
  const files = [...new Set(cases.map(({ file }) => file))];
  if (files.length === 0) return '没有';
  return files
    .map((file) => {
      const ids = [...new Set(cases.filter((each) => each.file === file).map(({ id }) => id))];
      const named = ids.slice(0, NAMED).map((id) => `“${id}”`);
      const more = ids.length > NAMED ? `等 ${ids.length} 例` : '';
      return `[${file}](${top}/packages/rules/cases/${file}) ${named.join('、')}${more}`;
    })
    .join('；');
}

function actText(name: ActName): string {
  return `${ACTS[name].title}（\`${name}\`）`;
}

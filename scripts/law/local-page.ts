/** docs/law/local: one page a province, what its own rules decide. */
import { NATIONAL_LIMITS } from '@xuanwu/rules/national-limits.ts';
import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { PARAMETER_IDS } from '@xuanwu/rules/parameters.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import { type Material, textSections } from './law-page.ts';
import { casesText } from './rule-block.ts';

/** 一省的页面 */
export function localPage(local: LocalRules, material: Material): string {
  const { name, title, from, unknown } = local;
  const own = material.cases.filter((each) => each.area.startsWith(local.area));
  const sections = textSections((text) => isOf(local, text), material, '../../..');
  return [
    `# ${name}`,
    `${title}${from === null ? '' : `，${from} 起施行`}。数据在 [packages/rules/jurisdictions.ts](../../../packages/rules/jurisdictions.ts)，怎样读见[说明](../README.md)。没有列出的事项，当地规定没有写明或者没有核实，按全国的缺省办理。`,
    ...decided(local),
    ...limits(local),
    ...steps(local),
    `## 案例\n\n${casesText(own, '../../..')}`,
    ...(unknown.length > 0 ? [`## 未核实之处\n\n${unknown.map((each) => `- ${each}`).join('\n')}`] : []),
    ...sections,
  ].join('\n\n');
}

/** `上海实施细则第二十五条` is of 上海市. */
export function isOf({ name }: LocalRules, text: string): boolean {
  return text.startsWith(name.replace(/(省|市|自治区)$/, ''));
}

function decided({ parameters }: LocalRules): string[] {
  const rows = PARAMETER_IDS.flatMap((id) => {
    const enacted = parameters[id];
    if (enacted === undefined) return [];
    const value = describeValue(id, enacted.value as never);
    return [`| ${PARAMETER_TEXTS[id].title}（\`${id}\`） | ${value} | ${enacted.article} |`];
  });
  return table('## 法律没有写明、当地规定写明的事项', ['事项', '规定', '条文'], rows);
}

function limits(local: LocalRules): string[] {
  const rows = Object.entries(local.limits).map(([id, enacted]) => {
    const { title, unit } = NATIONAL_LIMITS[id as keyof typeof NATIONAL_LIMITS];
    return `| ${title} | ${enacted.value}${unit} | ${enacted.article} |`;
  });
  return table('## 比全国规定更严的数值', ['事项', '规定', '条文'], rows);
}

function steps(local: LocalRules): string[] {
  const rows = local.steps.map(
    ({ rule, daysBefore, article }) =>
      `| ${RULE_TITLES[rule]}（\`${rule}\`） | 选举日的${daysBefore}日以前 | ${article} |`,
  );
  return table('## 只有当地规定的日程', ['步骤', '期限', '条文'], rows);
}

function table(heading: string, columns: readonly string[], rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const head = `| ${columns.join(' | ')} |\n|${columns.map(() => ' --- ').join('|')}|`;
  return [`${heading}\n\n${head}\n${rows.join('\n')}`];
}

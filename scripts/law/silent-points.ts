/** docs/law/silent-points.md: what the law leaves open, what is asked, and who has answered. */
import { JURISDICTIONS } from '@xuanwu/rules/jurisdictions.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { PARAMETER_IDS, type ParameterId, PARAMETERS } from '@xuanwu/rules/parameters.ts';
import type { Material } from './law-page.ts';
import { functionLink } from './rule-block.ts';

/** 法律没有写明的事项 */
export function silentPoints(material: Material): string {
  return [
    '# 法律没有写明的事项',
    '裁定依据其中某一项时，会写明它、采用的办法和由谁决定。写“没有”的，还没有函数查用它，或者还没有地方规定写明它。怎样读见[说明](README.md)。',
    ...PARAMETER_IDS.map((id) => silentPoint(id, material)),
  ].join('\n\n');
}

/** 缺省的办法 */
export function defaultOf(id: ParameterId): string {
  return describeValue(id, PARAMETERS[id].default as never);
}

function silentPoint(id: ParameterId, { traces }: Material): string {
  const { title, question, values = {} } = PARAMETER_TEXTS[id];
  const asking = [...traces.rules.values()].flatMap(({ functions }) => functions);
  const functions = new Map(asking.map((each) => [each.file + each.name, each]));
  const consulting = [...functions.values()].filter((each) => traces.consults(each, id));
  const local = JURISDICTIONS.flatMap(({ name, area, parameters }) => {
    const enacted = parameters[id];
    if (enacted === undefined) return [];
    return `[${name}](local/${area}.md)：${describeValue(id, enacted.value as never)}（${enacted.article}）`;
  });
  const allowed = Object.values(values);
  return [
    `## ${title}`,
    `代号 \`${id}\`。${question}`,
    [
      `- 缺省：${defaultOf(id)}`,
      `- 来由：${PARAMETERS[id].source}`,
      ...(allowed.length > 1 ? [`- 可以的取值：${allowed.join('；')}`] : []),
      `- 查用的函数：${consulting.map((each) => functionLink(each, '../..')).join('、') || '没有'}`,
      `- 地方规定：${local.join('；') || '没有'}`,
    ].join('\n'),
  ].join('\n\n');
}

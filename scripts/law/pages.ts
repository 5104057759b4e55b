/** docs/law, read off the rules, the worked cases and the code: for any article the function, the cases and the screen. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { JURISDICTIONS } from '@xuanwu/rules/jurisdictions.ts';
import { DATING_TITLES, LAW_VERSIONS, type LawName, NUMBERING_TITLES } from '@xuanwu/rules/law-versions.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { PARAMETER_IDS, PARAMETERS } from '@xuanwu/rules/parameters.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import { format } from 'prettier';
import { decidedCases } from './decided-cases.ts';
import { lawPage, type Material, otherPage } from './law-page.ts';
import { isOf, localPage } from './local-page.ts';
import { placeOf } from './places.ts';
import { defaultOf, silentPoints } from './silent-points.ts';
import { readTraces } from './traces.ts';

const LAWS = Object.keys(LAW_VERSIONS) as LawName[];
const RULES = Object.keys(RULE_TITLES) as RuleId[];
const isCivilCode = (text: string) => text.startsWith('民法典');
const isLocal = (text: string) => JURISDICTIONS.some((local) => isOf(local, text));
const DAY = '9999-12-31';

const OTHER_TITLES: Readonly<Record<string, string>> = {
  'civil-code.md': '民法典',
  'other.md': '其他依据',
  'silent-points.md': '法律没有写明的事项',
};

/** Every page by its name below docs/law. */
export async function writeLawPages(): Promise<ReadonlyMap<string, string>> {
  const material: Material = { traces: readTraces(), cases: await decidedCases() };
  const pages = new Map<string, string>();
  for (const law of LAWS) {
    const text = lawPage(law, material);
    if (text !== undefined) pages.set(`${law}.md`, text);
  }
  pages.set('civil-code.md', otherPage('民法典', isCivilCode, material));
  pages.set(
    'other.md',
    otherPage('其他依据', (text) => !isCivilCode(text) && !isLocal(text), material),
  );
  pages.set('silent-points.md', silentPoints(material));
  for (const local of JURISDICTIONS) pages.set(`local/${local.area}.md`, localPage(local, material));
  pages.set('README.md', readme([...pages.keys()], material));
  const formatted = [...pages].map(
    async ([name, text]) => [name, await format(text, { parser: 'markdown', printWidth: 110 })] as const,
  );
  return new Map(await Promise.all(formatted));
}

function readme(pages: readonly string[], material: Material): string {
  const withCases = new Set(material.cases.map(({ reason }) => reason.rule));
  const bare = RULES.filter((rule) => !withCases.has(rule));
  return `# 法律条文和系统的规则

一条一条对照：法律的哪一条，系统用哪个函数判断，有哪些算例，在哪个页面上看到。各页由 \`npm run generate\` 从程序、算例和页面写出，
不是人写的说法；程序改了而这里没有重新生成，测试就不通过。

## 怎样读

每条之下，每项规则先写名称和代号，引文是系统对算例写出的说明（成立、不成立各一，只有一种的写一种；没有算例的，
另举一例，注明“举例”）。其后：

- “函数”是据以裁定的程序，链接是源文件；
- “待定参数”是法律没有写明、裁定时查用的事项，见[法律没有写明的事项](silent-points.md)；
- “案例”是算例所在的文件和编号，可以用 \`xuanwu rules <名称> --explain\` 逐个重算；
- “办理”是会问到这项规则的办理事项，见[事项一览](../manual/acts.md)；“页面”是看得到它的页面。

写“没有”的就是没有：没有算例，或者程序里有而页面上还没有。条文序号用注明的版本，旧版的序号写在旁边。下面没有列出页面的法律，
系统还没有据以判断的规则。

## 各页

${pages.map((name) => `- [${pageTitle(name)}](${name})`).join('\n')}

## 法律的版本

选举日决定适用哪个版本。

| 法律 | 版本 | 施行日期 | 条文序号 |
| --- | --- | --- | --- |
${LAWS.flatMap((law) => LAW_VERSIONS[law])
  .map(
    ({ title, year, from, numbering, dating }) =>
      `| ${title} | ${year} | ${from}${dating === 'seen' ? '' : `（${DATING_TITLES[dating]}）`} | ${NUMBERING_TITLES[numbering]} |`,
  )
  .join('\n')}

## 法律没有写明的事项

每项都请选举机构决定；没有决定的按缺省，裁定里写明。问题、可以的取值、查用的函数和地方规定见[法律没有写明的事项](silent-points.md)。

| 事项 | 代号 | 缺省 | 来由 |
| --- | --- | --- | --- |
${PARAMETER_IDS.map((id) => `| ${PARAMETER_TEXTS[id].title} | \`${id}\` | ${defaultOf(id)} | ${PARAMETERS[id].source} |`).join('\n')}

## 没有算例的规则

${bare.map((rule) => `- ${RULE_TITLES[rule]}（\`${rule}\`），${articleOf(rule, DAY)}`).join('\n')}

## 规则索引

| 规则 | 代号 | 条文 | 页 |
| --- | --- | --- | --- |
${RULES.map((rule) => `| ${RULE_TITLES[rule]} | \`${rule}\` | ${articleOf(rule, DAY)} | ${pageOf(rule)} |`).join('\n')}
`;
}

function pageTitle(page: string): string {
  const local = JURISDICTIONS.find(({ area }) => page === `local/${area}.md`);
  if (local !== undefined) return `地方规定：${local.name}`;
  const law = LAWS.find((each) => page === `${each}.md`);
  if (law !== undefined) return LAW_VERSIONS[law][0]?.title ?? law;
  return OTHER_TITLES[page] ?? '';
}

function pageOf(rule: RuleId): string {
  const { law, text } = placeOf(rule);
  const page = law === null ? (isCivilCode(text) ? 'civil-code.md' : 'other.md') : `${law}.md`;
  return `[${pageTitle(page)}](${page})`;
}

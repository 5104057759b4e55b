/** docs/law: one page a law, in the order of its articles. */
import { ACTS, type ActName } from '@xuanwu/rules/acts.ts';
import { chineseNumeral } from '@xuanwu/rules/articles.ts';
import { LAW_VERSIONS, type LawName } from '@xuanwu/rules/law-versions.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { CaseReason } from './decided-cases.ts';
import { newestYear, olderNumbers, type Place, placeOf, placeOfArticle } from './places.ts';
import { actLine, ruleBlock, type Top } from './rule-block.ts';
import type { RuleTrace, Traces } from './traces.ts';

const NOT_TRACED: RuleTrace = { functions: [], parameters: [], isOfFunction: false, acts: [], screens: [] };
const RULES = Object.keys(RULE_TITLES) as RuleId[];

/** What was found in the code and by deciding the worked cases. */
export interface Material {
  readonly traces: Traces;
  readonly cases: readonly CaseReason[];
}

/** 一部法律的页面 · undefined where no rule and no act stands on it. */
export function lawPage(law: LawName, material: Material): string | undefined {
  const articles = articlesOf(law, material);
  if (articles.length === 0) return undefined;
  const [newest] = LAW_VERSIONS[law];
  const year = newestYear(law);
  return [
    `# ${newest?.title ?? ''}`,
    `条文序号用 ${year} 年的版本。每条先列系统据以判断的规则，再列依据本条办理的事项；没有列出的条文，系统没有据以判断的规则，也没有据以办理的事项。怎样读见[说明](README.md)。`,
    ...articles.map((article) => section(law, article, material)),
  ].join('\n\n');
}

/** 其他依据 · texts that are no law with versions held here. */
export function otherPage(title: string, isShown: (text: string) => boolean, material: Material): string {
  const sections = textSections(isShown, material, '../..');
  return [`# ${title}`, '怎样读见[说明](README.md)。', ...sections].join('\n\n');
}

/** One section for each text that is cited as it is, such as an article of local rules. */
export function textSections(isShown: (text: string) => boolean, material: Material, top: Top): string[] {
  const own = RULES.map((rule) => placeOf(rule).text);
  const inCases = material.cases.map(({ reason }) => placeOfArticle(reason.rule, reason.article).text);
  const ofActs = actNames().flatMap((name) =>
    typeof ACTS[name].articles === 'string' ? [ACTS[name].articles] : [],
  );
  const texts = [...new Set([...own, ...inCases, ...ofActs])].filter((text) => text !== '' && isShown(text));
  return texts.toSorted().map((text) => {
    const rules = rulesAt({ law: null, text, article: null }, material);
    const acts = actNames().filter((name) => ACTS[name].articles === text);
    const found = { heading: `## ${text}`, note: '', rules, acts };
    return sectionOf(found, material, top, (reason) => reason.article === text);
  });
}

/** Those with a number in their order; then what stands on the law without one. */
function articlesOf(law: LawName, { cases }: Material): readonly (number | null)[] {
  const own = RULES.map(placeOf);
  const inCases = cases.map(({ reason }) => placeOfArticle(reason.rule, reason.article));
  const ofRules = [...own, ...inCases].filter((place) => place.law === law).map(({ article }) => article);
  const ofActs = law === 'election-law' ? actNames().flatMap((name) => articlesOfLine(name)) : [];
  const all = [...new Set([...ofRules, ...ofActs])];
  return all.toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}

function section(law: LawName, article: number | null, material: Material): string {
  const older = article === null ? [] : olderNumbers(law, article);
  const acts = actNames().filter((name) => law === 'election-law' && articlesOfLine(name).includes(article));
  const place = { law, text: '', article };
  const found = {
    heading: article === null ? '## 条文序号未核对' : `## 第${chineseNumeral(article)}条`,
    note: older.length === 0 ? '' : `旧版序号：${older.join('，')}。`,
    rules: rulesAt(place, material),
    acts,
  };
  return sectionOf(found, material, '../..', (reason) =>
    isSame(placeOfArticle(reason.rule, reason.article), place),
  );
}

interface Found {
  readonly heading: string;
  readonly note: string;
  readonly rules: readonly RuleId[];
  readonly acts: readonly ActName[];
}

function sectionOf(
  { heading, note, rules, acts }: Found,
  { traces, cases }: Material,
  top: Top,
  isHere: (reason: CaseReason['reason']) => boolean,
): string {
  const blocks = rules.map((rule) => {
    const here = cases.filter(({ reason }) => reason.rule === rule && isHere(reason));
    const trace = traces.rules.get(rule) ?? NOT_TRACED;
    return ruleBlock(rule, here, trace, top);
  });
  const lines = acts.map((name) => actLine(name, traces, top)).join('\n');
  return [heading, note, ...blocks, lines === '' ? '' : `依据本条办理的事项：\n\n${lines}`]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Rules that cite the place themselves, and those that a worked case shows there. */
function rulesAt(place: Place, { cases }: Material): readonly RuleId[] {
  const shown = new Set(
    cases
      .filter(({ reason }) => isSame(placeOfArticle(reason.rule, reason.article), place))
      .map(({ reason }) => reason.rule),
  );
  return RULES.filter((rule) => shown.has(rule) || isSame(placeOf(rule), place));
}

function isSame(one: Place, other: Place): boolean {
  return one.law === other.law && one.text === other.text && one.article === other.article;
}

function articlesOfLine(name: ActName): readonly (number | null)[] {
  const { articles }: { readonly articles: readonly number[] | string } = ACTS[name];
  return typeof articles === 'string' ? [] : articles;
}

function actNames(): ActName[] {
  return Object.keys(ACTS) as ActName[];
}

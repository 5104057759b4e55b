/** 整个裁定的说明 · every reason, the points on which the law is silent, the versions that apply. */
import { writtenDate } from '../civil-date.ts';
import { explainReason } from './explanations.ts';
import { DATING_TITLES, LAW_VERSIONS, NUMBERING_TITLES } from '../law-versions.ts';
import { type LocalLaw, NATIONAL_LAW } from '../local-law.ts';
import { describeValue } from '../describe-value.ts';
import { PARAMETER_TEXTS } from '../parameter-texts.ts';
import { type ParameterId, PARAMETERS } from '../parameters.ts';
import type { Reason } from '../ruling.ts';
import { writtenTest } from '../written-test.ts';

/** 要说明的裁定 */
interface Explainable {
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 逐条的说明 · a sentence with article and arithmetic for each reason, then what stood in for a silent law, then the versions. */
export function explainRuling({ reasons, undecided }: Explainable, law: LocalLaw = NATIONAL_LAW): string[] {
  return [
    ...reasons.map(withGround),
    ...undecided.map((id) => `法律没有写明：${explainPoint(id, law)}`),
    ...versionsIn(reasons),
  ];
}

function withGround(reason: Reason): string {
  const { article, test, holds } = reason;
  return `${explainReason(reason)}依据：${article}；算式：${writtenTest(test)}，${holds ? '成立' : '不成立'}。`;
}

/** 法律没有写明的事项 · what is asked, the value that stood in, and who decided so. */
export function explainPoint(id: ParameterId, law: LocalLaw): string {
  return `${PARAMETER_TEXTS[id].title}。采用“${describeValue(id, law.values[id])}”，${whoDecided(id, law)}。`;
}

/** 由谁决定 · the office with its document; else the default, with why it is one. */
export function whoDecided(id: ParameterId, { values, articles, decisions }: LocalLaw): string {
  const decision = decisions[id];
  if (decision !== undefined) return `由${decision.decidedBy}决定（${decision.document}）`;
  const article = articles[id];
  if (article !== undefined) return `参照${article}`;
  const { default: usual, source } = PARAMETERS[id];
  const isDefault = JSON.stringify(values[id]) === JSON.stringify(usual);
  return isDefault ? `选举机构尚未决定，按缺省（${source}）` : '这是本次给定的';
}

function inBrackets(words: string): string {
  return words === '' ? '' : `（${words}）`;
}

/** 适用的法律版本 · those that the articles name, with the day they came into force and where their numbers are from. */
function versionsIn(reasons: readonly Reason[]): string[] {
  const articles = reasons.map(({ article }) => article);
  return Object.values(LAW_VERSIONS)
    .flat()
    .filter(({ title, year }) => articles.some((article) => article.startsWith(`${title}（${year}）`)))
    .map(
      ({ title, year, from, numbering, dating }) =>
        `适用${title}（${year}），${writtenDate(from)}起施行${inBrackets(DATING_TITLES[dating])}；${NUMBERING_TITLES[numbering]}。`,
    );
}

/** Which rule stands at which article: by its own citation, and where a worked case cites another. */
import { articleInYear, articleOf, chineseNumeral } from '@xuanwu/rules/articles.ts';
import { LAW_VERSIONS, type LawName, type LawVersion } from '@xuanwu/rules/law-versions.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';

/** A law, or another text, with the article in its newest numbering; none where it is not known. */
export interface Place {
  readonly law: LawName | null;
  /** What it is called where it is no law with versions. */
  readonly text: string;
  readonly article: number | null;
}

interface Cited {
  readonly version: LawVersion;
  readonly article: number | null;
}

const LAST_ARTICLE = 99;
const NUMERALS = new Map(
  Array.from({ length: LAST_ARTICLE }, (_, index) => [chineseNumeral(index + 1), index + 1]),
);
const RULES = Object.keys(RULE_TITLES) as RuleId[];

/** Where a rule stands by its own citation. */
export function placeOf(rule: RuleId): Place {
  const text = articleOf(rule, '9999-12-31');
  const law = cited(text)?.version.law;
  if (law === undefined) return { law: null, text, article: null };
  const numbers = numbersOf(rule, law);
  return { law, text: '', article: numbers.find(({ article }) => article !== null)?.article ?? null };
}

/** Where an article stands that a reason of this rule cites. */
export function placeOfArticle(rule: RuleId, article: string): Place {
  const found = cited(article);
  if (found === undefined) return { law: null, text: article, article: null };
  const { law, year } = found.version;
  // A version whose numbers are not known: the rule stands where it stands now.
  const own = placeOf(rule);
  if (found.article === null) return own.law === law ? own : { law, text: '', article: null };
  return { law, text: '', article: newest(rule, law, year, found.article) };
}

/** The same article in earlier versions: `2015年第四十四条`. */
export function olderNumbers(law: LawName, article: number): readonly string[] {
  return LAW_VERSIONS[law].flatMap(({ year }) => {
    const number = law === 'election-law' ? articleInYear(article, year) : sameArticle(law, article, year);
    return number === undefined || year === newestYear(law) ? [] : [`${year}年第${chineseNumeral(number)}条`];
  });
}

function cited(text: string): Cited | undefined {
  const [, title, year, number] = /^(.+)（(\d{4})）(?:第(.+)条)?$/.exec(text) ?? [];
  const version = Object.values(LAW_VERSIONS)
    .flat()
    .find((each) => each.title === title && each.year === Number(year));
  return version && { version, article: NUMERALS.get(number ?? '') ?? null };
}

/** By version, the newest first. */
function numbersOf(rule: RuleId, law: LawName): { year: number; article: number | null }[] {
  return LAW_VERSIONS[law].map(({ year, from }) => ({
    year,
    article: cited(articleOf(rule, from))?.article ?? null,
  }));
}

function newest(rule: RuleId, law: LawName, year: number, article: number): number {
  if (law === 'election-law') {
    const articles = [...NUMERALS.values()];
    return articles.find((each) => articleInYear(each, year) === article) ?? article;
  }
  const numbers = numbersOf(rule, law);
  const isSame = numbers.some((each) => each.year === year && each.article === article);
  return (isSame && numbers.find((each) => each.article !== null)?.article) || article;
}

/** Of a law without a table of numbers, what its rules say. */
function sameArticle(law: LawName, article: number, year: number): number | undefined {
  for (const rule of RULES) {
    const numbers = numbersOf(rule, law);
    if (numbers.find((each) => each.article !== null)?.article !== article) continue;
    const older = numbers.find((each) => each.year === year)?.article;
    if (older) return older;
  }
  return undefined;
}

/** The version by whose numbers articles are called here. */
export function newestYear(law: LawName): number {
  const numbered = LAW_VERSIONS[law].find(({ numbering }) => numbering !== 'unknown');
  return (numbered ?? LAW_VERSIONS[law][0])?.year ?? 0;
}

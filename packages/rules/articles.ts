import type { CivilDate } from './civil-date.ts';
import { lawInForce, type LawName, type LawVersion } from './law-versions.ts';
import type { RuleId } from './rule-titles.ts';
import type { Ground } from './ruling.ts';

/** Where a rule stands: the Election Law by its article of 2020, other laws by their article in each year. */
type Citation =
  | { readonly electionLaw: number }
  | { readonly law: LawName; readonly articles: Readonly<Record<number, number>> }
  | { readonly text: string };

const ORGANIC_SURPLUS: Citation = { law: 'organic-law', articles: { 2015: 22, 2022: 27 } };
const ORGANIC_RESULT: Citation = { law: 'organic-law', articles: { 2015: 24, 2022: 29 } };
const VILLAGE_ELECTION: Citation = { law: 'village-committee-law', articles: { 2010: 15, 2018: 15 } };
const VILLAGE_ROLL: Citation = { law: 'village-committee-law', articles: { 2010: 14, 2018: 14 } };
const PARTY_RULES = party({});
const PARTY_LOCAL: Citation = { law: 'party-local-rules', articles: {} };
const LEAGUE_RULES: Citation = { law: 'league-grassroots-rules', articles: {} };
const SUGGESTIONS = deputies({ 2015: 42, 2025: 51 });

const CITATIONS: Readonly<Record<RuleId, Citation>> = {
  'act-state': { text: '办理流程' },
  'point-open': { text: '法律适用' },
  'rules-tighten': { electionLaw: 60 },
  'quota-province': { electionLaw: 12 },
  'quota-municipality': { electionLaw: 12 },
  'quota-prefecture': { electionLaw: 12 },
  'quota-county': { electionLaw: 12 },
  'quota-township': { electionLaw: 12 },
  'quota-plus5': { electionLaw: 12 },
  'quota-min-pop': { electionLaw: 12 },
  'quota-fixed': { electionLaw: 14 },
  'quota-sc': { law: 'organic-law', articles: { 2022: 47 } },
  'minority-30': { electionLaw: 19 },
  'minority-15-30': { electionLaw: 19 },
  'minority-15': { electionLaw: 19 },
  'minority-scattered': { electionLaw: 21 },
  'quota-vacant': { electionLaw: 12 },
  'quota-authority': { electionLaw: 13 },
  'alloc-category': { electionLaw: 15 },
  'alloc-method': { electionLaw: 15 },
  'alloc-seats': { electionLaw: 15 },
  'const-small-township': { electionLaw: 15 },
  'const-size': { electionLaw: 25 },
  'const-equal': { electionLaw: 26 },
  'const-basis': { electionLaw: 25 },
  'ec-who': { electionLaw: 10 },
  'superior-approval': { electionLaw: 9 },
  'stage-gate': { electionLaw: 9 },
  'ec-power': { electionLaw: 11 },
  'const-two-sets': { law: 'direct-election-provisions', articles: { 1983: 7 } },
  'const-seat-of-county': { law: 'direct-election-provisions', articles: { 1983: 6 } },
  'const-central-units': { electionLaw: 26 },
  'const-ratio-history': { electionLaw: 15 },
  military: { law: 'armed-forces-method', articles: {} },
  'ec-resign': { electionLaw: 10 },
  'ec-decides': { electionLaw: 11 },
  'ec-size': { text: '选举工作方案' },
  'voter-one-place': { electionLaw: 5 },
  'voter-base': { electionLaw: 4 },
  'voter-age': { electionLaw: 4 },
  'voter-deprived': { electionLaw: 4 },
  'voter-suspended': { law: 'direct-election-provisions', articles: { 1983: 4 } },
  'voter-may': { law: 'direct-election-provisions', articles: { 1983: 5 } },
  'voter-may-how': { law: 'direct-election-provisions', articles: { 1983: 5 } },
  'voter-mental': { electionLaw: 27 },
  'voter-overseas': { electionLaw: 7 },
  'voter-floating': { law: 'direct-election-provisions', articles: { 1983: 9 } },
  'voter-plus3': { electionLaw: 27 },
  'voter-minus3': { electionLaw: 27 },
  'voter-late-18': { electionLaw: 4 },
  'roll-who-appeals': { electionLaw: 29 },
  'roll-fields': { text: '个人信息保护法第六条、第二十五条' },
  'roll-posting': { electionLaw: 28 },
  'voter-card': { electionLaw: 28 },
  'voter-perm': { electionLaw: 27 },
  'roll-publish': { electionLaw: 28 },
  'roll-objection': { electionLaw: 29 },
  'roll-decision': { electionLaw: 29 },
  'roll-suit': { electionLaw: 29 },
  'roll-judgment': { electionLaw: 29 },
  'roll-correct': { electionLaw: 28 },
  'voter-uncontactable': { electionLaw: 27 },
  'stop-vote-decision': { law: 'direct-election-provisions', articles: { 1983: 4 } },
  'nom-publish': { electionLaw: 32 },
  'formal-publish': { electionLaw: 32 },
  'intro-stop': { electionLaw: 34 },
  'intro-meet': { electionLaw: 34 },
  'first-session': { law: 'organic-law', articles: { 2015: 12, 2022: 20 } },
  'ind-gov-appoint': { law: 'organic-law', articles: { 2022: 71 } },
  'day-before-engine': { text: '选举法未规定“以前”是否连本日计算' },
  'day-within': { text: '民法典第二百零一条（比照）' },
  'nom-voters': { electionLaw: 30 },
  'nom-party': { electionLaw: 30 },
  'nom-cap': { electionLaw: 30 },
  'nom-cap-sh': { electionLaw: 30 },
  'nom-after-roll': { electionLaw: 30 },
  'nom-written': { electionLaw: 30 },
  'nom-equal': { law: 'direct-election-provisions', articles: { 1983: 10 } },
  'nom-eligible': { electionLaw: 4 },
  'nom-self': { electionLaw: 30 },
  'nom-foreign': { electionLaw: 35 },
  'nom-accept': { electionLaw: 30 },
  'nom-dual': { electionLaw: 48 },
  'nom-info': { electionLaw: 30 },
  'nom-who-not': { electionLaw: 4 },
  'review-due': { text: '联审通知' },
  'review-deletion': { text: '个人信息保护法第十九条、第四十七条' },
  'formal-two-const': { electionLaw: 30 },
  'formal-below': { electionLaw: 31 },
  'formal-exact-number': { electionLaw: 31 },
  'formal-order': { law: 'direct-election-provisions', articles: { 1983: 10 } },
  'formal-remove': { electionLaw: 35 },
  'primary-turnout': { electionLaw: 32 },
  'primary-tie': { electionLaw: 32 },
  'intro-duty': { electionLaw: 34 },
  'nom-void': { electionLaw: 30 },
  'nom-sign-withdraw': { electionLaw: 30 },
  'nom-unit': { electionLaw: 30 },
  'cand-ineligible': { electionLaw: 4 },
  'cand-funding': { electionLaw: 35 },
  'cand-declined': { electionLaw: 30 },
  'formal-within': { electionLaw: 32 },
  'formal-above': { electionLaw: 32 },
  'formal-primary': { electionLaw: 32 },
  'surplus-direct': { electionLaw: 31 },
  'by-surplus': { electionLaw: 57 },
  'surplus-indirect': { electionLaw: 31 },
  'ind-members': ORGANIC_SURPLUS,
  'ind-deputies-post': ORGANIC_SURPLUS,
  'ind-chair': ORGANIC_SURPLUS,
  'staff-candidate': { electionLaw: 43 },
  'staff-scrutineer': { electionLaw: 43 },
  'proxy-when': { electionLaw: 42 },
  'proxy-reason': { electionLaw: 42 },
  'proxy-channel': { electionLaw: 42 },
  'proxy-who': { electionLaw: 42 },
  'proxy-limit': { electionLaw: 42 },
  'proxy-requests': { electionLaw: 42 },
  'mobile-requests': { electionLaw: 38 },
  'vote-forms': { electionLaw: 38 },
  'staff-elect': { electionLaw: 43 },
  'vote-window': { electionLaw: 37 },
  'vote-day': { electionLaw: 11 },
  'vote-place': { electionLaw: 38 },
  'vote-staff': { electionLaw: 43 },
  'fund-budget': { law: 'budget-law', articles: { 2014: 13, 2018: 13 } },
  'fund-appropriated': { electionLaw: 8 },
  'vote-staff-two': { text: '选举工作的惯例' },
  'vote-mobile': { electionLaw: 38 },
  'vote-once': { electionLaw: 5 },
  'ballot-writein': { electionLaw: 41 },
  'res-record': { electionLaw: 43 },
  'res-boxcheck': { electionLaw: 44 },
  'res-turnout': { electionLaw: 45 },
  'res-majority': { electionLaw: 45 },
  'res-more': { electionLaw: 45 },
  'res-tie': { electionLaw: 45 },
  'res-fewer': { electionLaw: 45 },
  'res-other-cand': { electionLaw: 45 },
  'res-other-turnout': { electionLaw: 45 },
  'res-other-win': { electionLaw: 45 },
  'res-still-short': { electionLaw: 45 },
  'res-count-when': { electionLaw: 43 },
  'res-publish': { electionLaw: 46 },
  'res-second-vote': { electionLaw: 45 },
  'res-review': { electionLaw: 47 },
  'ind-quorum': { law: 'organic-law', articles: { 2022: 14 } },
  'ind-ballots': { text: '大会选举办法' },
  'ind-majority': { law: 'organic-law', articles: { 2015: 20, 2022: 25 } },
  'ind-result': ORGANIC_RESULT,
  'ind-other': ORGANIC_RESULT,
  'by-where': { electionLaw: 57 },
  'by-review': { electionLaw: 57 },
  'recall-petition': { electionLaw: 50 },
  'recall-pass': { electionLaw: 53 },
  'vil-ec': { law: 'village-committee-law', articles: { 2010: 12, 2018: 12 } },
  'vil-registration': { law: 'village-committee-law', articles: { 2010: 13, 2018: 13 } },
  'vil-roll-publish': VILLAGE_ROLL,
  'vil-roll-objection': VILLAGE_ROLL,
  'vil-roll-decision': VILLAGE_ROLL,
  'vil-self-recommendation': VILLAGE_ELECTION,
  'vil-nomination': VILLAGE_ELECTION,
  'vil-candidates': VILLAGE_ELECTION,
  'vil-withdrawal': VILLAGE_ELECTION,
  'vil-proxy-notice': VILLAGE_ELECTION,
  'vil-vote': VILLAGE_ELECTION,
  'vil-other-election': VILLAGE_ELECTION,
  'vil-handover': { law: 'village-committee-law', articles: { 2010: 20, 2018: 20 } },
  'sugg-answer': SUGGESTIONS,
  'vil-roll': VILLAGE_ROLL,
  'vil-boxcheck': VILLAGE_ELECTION,
  'vil-turnout': VILLAGE_ELECTION,
  'vil-win': VILLAGE_ELECTION,
  'vil-more': VILLAGE_ELECTION,
  'vil-other': VILLAGE_ELECTION,
  'vil-nom': VILLAGE_ELECTION,
  'pg-quorum': PARTY_RULES,
  'pg-boxcheck': PARTY_RULES,
  'pg-win': PARTY_RULES,
  'pg-more': PARTY_RULES,
  'pg-tie': PARTY_RULES,
  'pg-short': PARTY_RULES,
  'ballot-over': { electionLaw: 44 },
  'ballot-mark': PARTY_RULES,
  'ballot-blank': { text: '选举工作的惯例' },
  'ballot-unclear': { text: '选举工作的惯例' },
  'vote-secret': { electionLaw: 40 },
  'vote-mobile-user': { electionLaw: 38 },
  'vote-mobile-record': { text: '各地实施细则' },
  'vote-booth': { electionLaw: 40 },
  'meeting-heads': { electionLaw: 43 },
  'place-equipment': { text: '各地实施细则' },
  'box-custody': { text: '各地实施细则' },
  'contingency-plan': { text: '选举委员会的应急预案' },
  'ballot-stock': { electionLaw: 43 },
  'ballot-sealing': { electionLaw: 43 },
  'ec-dissolve': { text: '各地实施细则' },
  'cycle-closing': { text: '档案法（2020）第十四条' },
  'cycle-closed': { text: '档案法（2020）第十四条' },
  'arch-ballots': { text: '各地实施细则' },
  'vote-collect': { electionLaw: 37 },
  'vote-illiterate': { electionLaw: 40 },
  'res-redo': { electionLaw: 45 },
  'res-after-last': { electionLaw: 45 },
  'res-void-person': { electionLaw: 58 },
  'res-list': { electionLaw: 47 },
  'sc-resolution': organic({ 2022: 51 }),
  'presidium-resolution': { electionLaw: 47 },
  'res-term': organic({ 2022: 38 }),
  'ind-ballot-over': { text: '大会选举办法' },
  'ind-nominate-posts': organic({ 2015: 21, 2022: 26 }),
  'ind-nominate-deputies': { electionLaw: 30 },
  'ind-within': ORGANIC_SURPLUS,
  'ind-time': ORGANIC_SURPLUS,
  'ind-supplement': organic({ 2015: 25, 2022: 30 }),
  'ind-procurator': organic({ 2022: 11 }),
  'ind-composition': organic({ 2022: 47 }),
  'ind-composition-township': organic({ 2022: 18 }),
  'ind-appoint-vote': organic({ 2022: 51 }),
  'appoint-cq': { text: '当地人事任免办法' },
  'law-exam': { text: '当地任前法律知识考试办法' },
  oath: { text: '宪法第二十七条' },
  'recall-indirect': { electionLaw: 51 },
  'recall-posts': organic({ 2015: 26, 2022: 31 }),
  'recall-army': { law: 'armed-forces-method', articles: { 2021: 33 } },
  'recall-session-pass': { electionLaw: 53 },
  'recall-committee-pass': { electionLaw: 53 },
  'resign-deputy': { electionLaw: 55 },
  'resign-post': organic({ 2015: 27, 2022: 32 }),
  'post-follows-seat': { electionLaw: 56 },
  'post-follows-recall': { electionLaw: 54 },
  'seat-suspend': deputies({ 2015: 48, 2025: 61 }),
  'seat-end': deputies({ 2015: 49, 2025: 62 }),
  'seat-end-notice': deputies({ 2025: 63 }),
  immunity: deputies({ 2025: 39 }),
  'vil-ballot': VILLAGE_ELECTION,
  'vil-open': VILLAGE_ELECTION,
  'vil-other-day': VILLAGE_ELECTION,
  'vil-after-last': VILLAGE_ELECTION,
  'vil-stop': VILLAGE_ELECTION,
  'vil-term': village(11),
  'vil-register': village(13),
  'vil-size': village(6),
  'vil-relatives': { law: 'village-committee-law', articles: {} },
  'vil-proxy': VILLAGE_ELECTION,
  'vil-recall': village(16),
  'vil-recall-turnout': village(16),
  'vil-recall-pass': village(16),
  'vil-reps': village(25),
  'vil-reps-meeting': village(26),
  'vil-supervise': village(32),
  'vil-2026': { law: 'village-committee-law', articles: {} },
  'res-size': residents(7),
  'res-scale': { law: 'residents-committee-law', articles: {} },
  'res-mode': residents(8),
  'res-meeting': residents(9),
  'res-call': residents(10),
  'res-numbers': { law: 'residents-committee-law', articles: {} },
  'pg-ballot': PARTY_RULES,
  'pg-surplus-delegates': PARTY_RULES,
  'pg-surplus-committee': PARTY_RULES,
  'pg-form': party({ 1990: 4, 2020: 4 }),
  'pg-delegates': party({ 1990: 7 }),
  'pg-electors': party({ 1990: 5, 2020: 5 }),
  'pg-term': party({ 1990: 3, 2020: 3 }),
  'pg-reduce': PARTY_RULES,
  'pl-delegates': PARTY_LOCAL,
  'pl-quorum': PARTY_LOCAL,
  'pl-win': PARTY_LOCAL,
  'yl-basis': LEAGUE_RULES,
  'yl-numbers': LEAGUE_RULES,
  'sugg-contact': SUGGESTIONS,
  'sugg-assign': SUGGESTIONS,
  'sugg-refuse': SUGGESTIONS,
  'sugg-reassign': SUGGESTIONS,
  'sugg-first-contact': SUGGESTIONS,
  'sugg-co-handler': SUGGESTIONS,
  'sugg-co-handler-redo': SUGGESTIONS,
  'sugg-rate-answer': SUGGESTIONS,
  'sugg-rework': SUGGESTIONS,
  'sugg-rate-promise': SUGGESTIONS,
  'duty-341311': { text: '当地代表履职办法' },
  'duty-report': deputies({ 2015: 45, 2025: 58 }),
  'duty-record': deputies({ 2025: 58 }),
  'livelihood-surplus': { text: '民生实事项目票决办法' },
  'livelihood-vote': organic({ 2022: 11 }),
  'id-18': { text: 'GB 11643-1999' },
  'id-15': { text: 'GB 11643-1999' },
};

type Articles = Readonly<Record<number, number>>;

function organic(articles: Articles): Citation {
  return { law: 'organic-law', articles };
}

function deputies(articles: Articles): Citation {
  return { law: 'deputies-law', articles };
}

function party(articles: Articles): Citation {
  return { law: 'party-grassroots-rules', articles };
}

/** The amendment of 2018 changed a number and no article; those of 2026 are not known here. */
function village(article: number): Citation {
  return { law: 'village-committee-law', articles: { 2010: article, 2018: article } };
}

/** Read in the version of 2018 only. */
function residents(article: number): Citation {
  return { law: 'residents-committee-law', articles: { 2018: article } };
}

/**
 * 条文 · the article of a rule in the version that applies on that election day, `选举法（2020）第四十五条`. Where the
 * number of that year is not known the law alone is named: of the Election Law, years before 2010; 村民委员会组织法 of 2026.
 */
export function articleOf(rule: RuleId, electionDay: CivilDate): string {
  const citation = CITATIONS[rule];
  if ('text' in citation) return citation.text;
  const version = lawInForce('electionLaw' in citation ? 'election-law' : citation.law, electionDay);
  if (version === undefined) return '';
  return cite(
    version,
    'electionLaw' in citation
      ? articleInYear(citation.electionLaw, version.year)
      : citation.articles[version.year],
  );
}

/** 所在的法律 · undefined where a rule stands in no law whose versions are held here. */
export function lawOf(rule: RuleId): LawName | undefined {
  const citation = CITATIONS[rule];
  if ('text' in citation) return undefined;
  return 'electionLaw' in citation ? 'election-law' : citation.law;
}

/** 依据 · the rule with its article on that election day. */
export function groundOf(rule: RuleId, electionDay: CivilDate): Ground {
  return { rule, article: articleOf(rule, electionDay) };
}

/** 援引条文 · a version and an article of it, as they stand in a ruling. */
export function cite(version: LawVersion, article: number | undefined): string {
  const number = article === undefined ? '' : `第${chineseNumeral(article)}条`;
  return `${version.title}（${version.year}）${number}`;
}

/** 选举法的若干条 · articles of 2020, cited as the version of that election day numbers them. */
export function electionLawArticles(articles: readonly number[], electionDay: CivilDate): string {
  const version = lawInForce('election-law', electionDay);
  if (version === undefined) return '';
  const numbers = articles
    .map((article) => articleInYear(article, version.year))
    .filter((article) => article !== undefined);
  return cite(version, undefined) + numbers.map((number) => `第${chineseNumeral(number)}条`).join('、');
}

/**
 * 条文序号 · where an article of the Election Law of 2020 stood in an earlier version. 2020 put in a new second
 * article, 2015 the present articles 35 and 47.
 */
export function articleInYear(article: number, year: number): number | undefined {
  if (year >= 2020 || article === 1) return article;
  if (article === 2) return undefined;
  if (year === 2015) return article - 1;
  if (year !== 2010 || article === 35 || article === 47) return undefined;
  if (article <= 34) return article - 1;
  return article <= 46 ? article - 2 : article - 3;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 中文数字 · a number from 1 to 99 as it is written in the number of an article. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

/** Where each rule is decided, in which acts it is asked, on which screens it is shown: read off the code, claimed by nobody. */
import { readFileSync } from 'node:fs';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { PARAMETER_IDS, type ParameterId } from '@xuanwu/rules/parameters.ts';
import { QUOTA_LEVEL_TITLES } from '@xuanwu/rules/quota.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import { type Declaration, reachedFrom, readDeclarations } from '../declarations.ts';

/** What the code says about one rule. */
export interface RuleTrace {
  readonly functions: readonly Declaration[];
  /** What is consulted where the rule is named; else, by the functions as a whole. */
  readonly parameters: readonly ParameterId[];
  readonly isOfFunction: boolean;
  readonly acts: readonly ActName[];
  /** Paths of pages. */
  readonly screens: readonly string[];
}

export interface Traces {
  /** Whether a function comes to consult the parameter. */
  readonly consults: (each: Declaration, id: ParameterId) => boolean;
  readonly rules: ReadonlyMap<RuleId, RuleTrace>;
  /** The function of each act, and the pages on which it can be done. */
  readonly acts: ReadonlyMap<
    ActName,
    { readonly act: Declaration | undefined; readonly screens: readonly string[] }
  >;
}

const ALL = readDeclarations(['packages/rules', 'packages/evidence', 'server', 'web']);
const RULES = Object.keys(RULE_TITLES) as RuleId[];
const MENTIONED_BY = mentionedBy();
const SCREENS = screens();

/** Tables and words, which name a rule without deciding anything. */
const WORDS =
  /^packages\/rules\/((articles|rule-titles|rule-names|conclusions|count-conclusions|explanations|parameters|parameter-texts|describe-value|table-points|national-limits|local-rules|local-rules-file|deadlines)\.ts|explanations\/|cases\/)/;

export function readTraces(): Traces {
  const acts = new Map(actNames().map((name) => [name, traceOfAct(name)]));
  const consults = (each: Declaration, id: ParameterId) => parametersOf(each).includes(id);
  const decided = new Map(RULES.map((rule) => [rule, functionsOf(rule)]));
  return {
    consults,
    acts,
    rules: new Map(RULES.map((rule) => [rule, traceOfRule(rule, decided.get(rule) ?? [], decided, acts)])),
  };
}

function traceOfRule(
  rule: RuleId,
  functions: readonly Declaration[],
  decided: ReadonlyMap<RuleId, readonly Declaration[]>,
  acts: Traces['acts'],
): RuleTrace {
  const asking = actNames().filter((name) => {
    const act = acts.get(name)?.act;
    return act !== undefined && functions.some((each) => reached(act).has(each));
  });
  const shown = [...SCREENS].filter(
    ([path, page]) =>
      functions.some((each) => reached(page).has(each)) ||
      asking.some((name) => acts.get(name)?.screens.includes(path)),
  );
  // A plan of everything consults everything: that says nothing about one rule.
  const own = functions.filter((each) => rulesDecidedBy(each, decided) <= A_CHAPTER);
  const atRule = new Set(
    namers(rule)
      .filter((each) => own.some((one) => reached(one).has(each)))
      .flatMap(parametersOf),
  );
  const consulted = atRule.size > 0 ? atRule : new Set(own.flatMap(parametersOf));
  return {
    functions,
    parameters: PARAMETER_IDS.filter((id) => consulted.has(id)),
    isOfFunction: atRule.size === 0,
    acts: asking,
    screens: shown.map(([path]) => path),
  };
}

/** As many rules as the chapter on counting has. */
const A_CHAPTER = 16;

function rulesDecidedBy(each: Declaration, decided: ReadonlyMap<RuleId, readonly Declaration[]>): number {
  return [...decided.values()].filter((functions) => functions.includes(each)).length;
}

/** From where a rule is named up to the nearest function that others call. */
function functionsOf(rule: RuleId): readonly Declaration[] {
  const seen = new Set(namers(rule));
  const found = new Set<Declaration>();
  for (const each of seen) {
    if (isCalledFromOutside(each)) found.add(each);
    else for (const above of MENTIONED_BY.get(each) ?? []) if (isOfSameHouse(each, above)) seen.add(above);
  }
  return [...found].toSorted((a, b) => (a.file + a.name < b.file + b.name ? -1 : 1));
}

/** What names the rule in order to decide by it. */
function namers(rule: RuleId): Declaration[] {
  return ALL.filter((each) => names(each, rule) && decides(each));
}

function names({ words }: Declaration, rule: RuleId): boolean {
  const [, level = ''] = /^quota-(\w+)$/.exec(rule) ?? [];
  return words.has(rule) || (words.has('quota-…') && Object.hasOwn(QUOTA_LEVEL_TITLES, level));
}

/** Whatever in the rules names one; in the server, what makes a reason of it. */
function decides({ file, mentions }: Declaration): boolean {
  if (file.startsWith('packages/rules/')) return !WORDS.test(file);
  return file.startsWith('server/') && mentions.some(({ name }) => name === 'groundOf');
}

function isCalledFromOutside(each: Declaration): boolean {
  if (!each.file.startsWith('packages/rules/')) return each.isExported;
  const callers = MENTIONED_BY.get(each) ?? [];
  const isOutside = ({ file }: Declaration) =>
    !file.startsWith('packages/rules/') || file.startsWith('packages/rules/cases/');
  return each.isExported && each.isFunction && callers.some(isOutside);
}

function isOfSameHouse(below: Declaration, above: Declaration): boolean {
  if (below.file.startsWith('server/')) return above.file.startsWith('server/');
  return above.file.startsWith('packages/rules/') && !WORDS.test(above.file);
}

function parametersOf(start: Declaration): readonly ParameterId[] {
  return [...reached(start)]
    .filter(({ mentions }) => mentions.some(({ name }) => name === 'consult' || name === 'noteSilence'))
    .flatMap(({ words }) => PARAMETER_IDS.filter((id) => words.has(id)));
}

function traceOfAct(name: ActName) {
  const all = ALL.find((each) => each.file === 'server/all-acts.ts' && each.name === 'ALL_ACTS');
  const act = all?.mentions.flatMap((room) => room.mentions).find(({ words }) => words.has(name));
  const isSecond = 'second' in ACTS[name];
  const pages = [...SCREENS]
    .filter(([path, page]) => (path === '/pending' ? isSecond : offers(page, name)))
    .map(([path]) => path);
  return { act, screens: pages };
}

/** A page on which the act is named, not one that only points to where it is done. */
function offers(page: Declaration, name: ActName): boolean {
  return [...reached(page)].some(
    ({ file, words }) => file.startsWith('web/') && !POINTING.test(file) && words.has(name),
  );
}

const POINTING = /^web\/(cycle\/next-act|administration\/pending-act|administration\/confirm-many)/;

function screens(): ReadonlyMap<string, Declaration> {
  const pages = readFileSync('web/shell/pages.tsx', 'utf8');
  const found = new Map<string, Declaration>();
  for (const [, path = '', element = ''] of pages.matchAll(/path="(\/[^"]*)" element=\{(.*)\} \/>/g)) {
    const component = [...element.matchAll(/<(\w+) \/>/g)].at(-1)?.[1];
    const page = ALL.find(({ file, name }) => file.startsWith('web/') && name === component);
    if (page !== undefined) found.set(path, page);
  }
  // Pages of their own, beside all others.
  const own = [
    ['/phone', 'PhoneApp'],
    ['/phone/check-in', 'DeviceApp'],
  ] as const;
  for (const [path, component] of own) {
    const page = ALL.find(({ file, name }) => file.startsWith('web/') && name === component);
    if (page !== undefined) found.set(path, page);
  }
  return found;
}

function actNames(): ActName[] {
  return Object.keys(ACTS) as ActName[];
}

function mentionedBy(): ReadonlyMap<Declaration, readonly Declaration[]> {
  const above = new Map<Declaration, Declaration[]>();
  for (const each of ALL) {
    for (const mentioned of each.mentions) above.set(mentioned, [...(above.get(mentioned) ?? []), each]);
  }
  return above;
}

const REACHED = new Map<Declaration, ReadonlySet<Declaration>>();

function reached(start: Declaration): ReadonlySet<Declaration> {
  const known = REACHED.get(start) ?? reachedFrom(start);
  REACHED.set(start, known);
  return known;
}

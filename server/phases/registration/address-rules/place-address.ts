/**
 * 住址 → 选区: which constituency of a level somebody belongs to, by the rules that its office wrote down, with the rule that decided, or
 * why none did. Pure: everything it needs is given. Where a file names a voter's group, that decides; then the unit or school; then
 * where he lives. Two constituencies that claim him leave him to a person.
 */
import { addressText } from '@xuanwu/linkage/normalise/address-text.ts';
import { type AddressRuleKind, hasNumbers, type Parity, type UnplacedReason } from './address-rule.schema.ts';

export type Level = 'county' | 'township';

/** 选区范围规则 */
export interface AddressRule {
  readonly id: string;
  readonly level: Level;
  readonly constituency: string;
  readonly constituencyName: string;
  readonly stage: string;
  readonly area: string;
  /** The township whose addresses it speaks of; null for the whole county. */
  readonly township: string | null;
  readonly kind: AddressRuleKind;
  readonly name: string;
  readonly parity: Parity;
  readonly low: number | null;
  readonly high: number | null;
}

/** 乡镇、街道, as addresses name it. */
export interface Township {
  readonly code: string;
  readonly name: string;
}

/** What is known of where somebody belongs. */
export interface Residence {
  readonly address: string | null;
  readonly unit: string | null;
  readonly voterGroup: string | null;
}

export type Placement =
  | { readonly kind: 'placed'; readonly rule: AddressRule }
  | { readonly kind: 'claimed-twice'; readonly rules: readonly AddressRule[] }
  | {
      readonly kind: 'not-placed';
      readonly why: Exclude<UnplacedReason, 'claimed-twice'>;
      /** The rule that came nearest: its street is named, its numbers are not. */
      readonly near: AddressRule | null;
    };

/** Rules made ready to be asked a million times. */
export interface RuleIndex {
  readonly levels: ReadonlySet<Level>;
  /** Whether any goes by units or schools; where none does, nobody's unit is kept. */
  readonly usesUnits: boolean;
  /** By the first two characters of what an address has to say. */
  readonly named: ReadonlyMap<string, readonly Named[]>;
  readonly towns: ReadonlyMap<string, readonly { readonly text: string; readonly code: string }[]>;
}

interface Named {
  readonly text: string;
  readonly rule: AddressRule;
}

export function indexRules(rules: readonly AddressRule[], townships: readonly Township[]): RuleIndex {
  return {
    levels: new Set(rules.map(({ level }) => level)),
    usesUnits: rules.some(({ kind }) => kind === 'unit' || kind === 'school'),
    named: byStart(rules.flatMap((rule) => spellings(rule).map((text) => ({ text, rule })))),
    towns: byStart(
      townships.flatMap(({ code, name }) => townSpellings(name).map((text) => ({ text, code }))),
    ),
  };
}

function byStart<Entry extends { readonly text: string }>(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const start = entry.text.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), entry]);
  }
  return index;
}

/** 和平村 is written 和平屯 and 和平村委会 too; a community never stands for a village of its name. */
const PLACE_WORDS: Partial<
  Record<AddressRuleKind, { readonly suffix: RegExp; readonly written: readonly string[] }>
> = {
  village: { suffix: /(村民委员会|村委会|村|屯)$/, written: ['村', '屯'] },
  community: {
    suffix: /(社区居民委员会|社区居委会|居民委员会|居委会|社区)$/,
    written: ['社区', '居委会', '居民委员会'],
  },
};

function spellings({ kind, name }: AddressRule): string[] {
  const text = addressText(name);
  const words = PLACE_WORDS[kind];
  if (words === undefined || !words.suffix.test(text)) return [text];
  const core = text.replace(words.suffix, '');
  return words.written.map((word) => `${core}${word}`);
}

const TOWN_RANK = /(民族乡|满族乡|街道办事处|街道|镇|乡)$/;

/** 龙镇 that was 龙乡 before is still the same place. */
function townSpellings(name: string): string[] {
  const text = addressText(name);
  const core = text.replace(TOWN_RANK, '');
  return core === text || core === ''
    ? [text]
    : ['镇', '乡', '街道', '民族乡'].map((rank) => `${core}${rank}`);
}

/** 归属: the first standing at which any rule claims him decides. */
export function placeAddress(index: RuleIndex, level: Level, residence: Residence): Placement {
  const { address, unit, voterGroup } = residence;
  const [home, work, group] = [address, unit, voterGroup].map((text) => addressText(text ?? ''));
  if (!home && !work && !group) return { kind: 'not-placed', why: 'nothing-given', near: null };
  const said = { level, towns: townsIn(index, home ?? '') };
  const standings = [
    () => claimsOf(index, group ?? '', said, ['voter-group'], true),
    () => [
      // Whoever works there may live in another township.
      ...claimsOf(index, work ?? '', { ...said, towns: NO_TOWNS }, ['unit', 'school'], true),
      ...claimsOf(index, home ?? '', said, ['unit', 'school']),
    ],
    () => claimsOf(index, home ?? '', said, ['village', 'community', 'house-numbers', 'buildings']),
  ];
  let near: Claim | undefined;
  for (const standing of standings) {
    const claims = standing();
    const full = claims.filter(({ short }) => short === null).map(({ rule }) => rule);
    const [first] = full;
    if (first) {
      const others = full.filter((rule) => rule.constituency !== first.constituency);
      if (others[0]) return { kind: 'claimed-twice', rules: [first, others[0]] };
      return { kind: 'placed', rule: first };
    }
    near ??= claims[0];
  }
  return { kind: 'not-placed', why: near?.short ?? 'no-rule', near: near?.rule ?? null };
}

const NO_TOWNS: ReadonlySet<string> = new Set();

interface Claim {
  readonly rule: AddressRule;
  /** What keeps it from claiming the address. */
  readonly short: 'no-number' | 'number-outside' | null;
}

interface Said {
  readonly level: Level;
  /** 乡镇 that the address names. */
  readonly towns: ReadonlySet<string>;
}

function claimsOf(
  { named }: RuleIndex,
  text: string,
  { level, towns }: Said,
  kinds: readonly AddressRuleKind[],
  isWhole = false,
): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    for (const { text: wanted, rule } of named.get(text.slice(at, at + 2)) ?? []) {
      if (rule.level !== level || !kinds.includes(rule.kind)) continue;
      if (isWhole ? text !== wanted : !standsAt(text, at, wanted)) continue;
      if (rule.township !== null && towns.size > 0 && !towns.has(rule.township)) continue;
      claims.push({ rule, short: shortOf(rule, text.slice(at + wanted.length)) });
    }
  }
  return claims.toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

/** Behind which a name begins: 新和平村 is not 和平村. */
const BEFORE_NAME = new Set('省市区县旗盟州乡镇村街道路巷号栋屯组队场处会社办 ');

function standsAt(text: string, at: number, wanted: string): boolean {
  return text.startsWith(wanted, at) && (at === 0 || BEFORE_NAME.has(text.charAt(at - 1)));
}

function townsIn({ towns }: RuleIndex, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) {
    for (const { text: wanted, code } of towns.get(text.slice(at, at + 2)) ?? []) {
      if (standsAt(text, at, wanted)) found.add(code);
    }
  }
  return found;
}

/** 12号, 12-3-402, 12号楼; a stage (一期) may stand before. */
const NUMBER_AFTER = /^ ?(?:\d+期)?(\d+)(号楼|号院|号|栋|幢|座|楼|-|$| )/;
const HOUSE_WORDS = new Set(['号', '号院', '-', '', ' ']);
const BUILDING_WORDS = new Set(['号楼', '栋', '幢', '座', '楼', '号', '-', '', ' ']);

/** 球场路社区 is a community, not the street. */
const ANOTHER_PLACE = /^(社区|居委会|居民委员会|小区|村)/;

function shortOf({ kind, parity, low, high }: AddressRule, rest: string): Claim['short'] {
  if (hasNumbers(kind) && ANOTHER_PLACE.test(rest)) return 'no-number';
  if (!hasNumbers(kind) || (parity === 'all' && low === null && high === null)) return null;
  const [, digits, word = ''] = NUMBER_AFTER.exec(rest) ?? [];
  const words = kind === 'house-numbers' ? HOUSE_WORDS : BUILDING_WORDS;
  if (digits === undefined || !words.has(word)) return 'no-number';
  return isInRange(Number(digits), parity, low, high) ? null : 'number-outside';
}

function isInRange(number: number, parity: Parity, low: number | null, high: number | null): boolean {
  if (parity !== 'all' && (number % 2 === 1) !== (parity === 'odd')) return false;
  return (low === null || number >= low) && (high === null || number <= high);
}

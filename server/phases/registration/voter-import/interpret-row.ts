/** One row of a file → what would be registered, or why it cannot be. No database: everything it needs is given. */
import { type LocalLaw, NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { AddressRule, Residence, RuleIndex } from '../address-rules/place-address.ts';
import { placeRow } from '../address-rules/place-row.ts';
import { EARLIEST_BIRTH } from '../earliest-birth.ts';
import { readDate, readName, readSex, readText } from '../voter-files/read-cells.ts';
import {
  type ColumnMapping,
  type ImportField,
  type ImportProblem,
  UNPLACED,
} from '../voter-import.schema.ts';

/** A constituency as rows may name it. */
export interface ConstituencyName {
  readonly id: string;
  readonly area: string;
  readonly stage: string;
  /** Its own: constituencies may vote in batches. */
  readonly electionDay: string;
}

/** By name and by number; null where several have this name. */
export type ConstituencyNames = ReadonlyMap<string, ConstituencyName | null>;

export interface Interpretation {
  /** The law of every election day that a constituency of the cycle has. */
  readonly lawOn: ReadonlyMap<string, LocalLaw>;
  readonly mapping: ColumnMapping;
  /** The names of the columns, as the file has them. */
  readonly header: readonly string[];
  readonly countyConstituencies: ConstituencyNames;
  readonly townshipConstituencies: ConstituencyNames;
  readonly byId: ReadonlyMap<string, ConstituencyName>;
  /** 选区范围规则, for rows that name no constituency. */
  readonly rules: RuleIndex;
  /** 有本级人大的乡镇 */
  readonly congressTowns: ReadonlySet<string>;
}

export interface ReadyRow {
  readonly name: string;
  readonly sortKey: string;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly voterGroup: string | null;
  readonly unit: string | null;
  readonly area: string;
  readonly countyConstituency: string | null;
  readonly townshipConstituency: string | null;
}

export type InterpretedRow =
  | { readonly ready: ReadyRow; readonly problems: readonly [] }
  | {
      readonly ready?: undefined;
      readonly problems: readonly ImportProblem[];
      /** Of a row that only lacks its constituency: he may be on the register already. */
      readonly bearer?: Pick<ReadyRow, 'name' | 'idNumber'>;
    };

/** 由人指定的选区, by level. */
interface ByHand {
  readonly county: string | null;
  readonly township: string | null;
}

const NOT_BY_HAND: ByHand = { county: null, township: null };

export function interpretRow(
  cells: readonly string[],
  given: Interpretation,
  byHand: ByHand = NOT_BY_HAND,
): InterpretedRow {
  const layout = layoutProblem(cells, given);
  if (layout) return { problems: [layout] };
  const cell = (field: ImportField) => cells[given.mapping[field] ?? -1]?.trim() ?? '';
  const name = readName(cell('name'));
  const number = readNumber(cell('idNumber'), cell('birthDate'), cell('sex'));
  const optional = (field: ImportField) => readText(cell(field)) || null;
  const residence = {
    address: optional('address'),
    unit: optional('unit'),
    voterGroup: optional('voterGroup'),
  };
  const { county, township, problems: placeProblems } = findConstituencies(cell, residence, given, byHand);
  const ages = ageProblems(number.birthDate, [county, township], given.lawOn);
  // Whoever is too young needs no constituency.
  const places = ages.length > 0 ? placeProblems.filter((each) => !isUnplaced(each)) : placeProblems;
  const own = [...name.problems, ...number.problems, ...ages];
  const problems = [...own, ...places];
  const area = (township ?? county)?.area;
  const { normalised, birthDate, sex } = number;
  if (own.length === 0 && normalised && places.length > 0 && places.every(isUnplaced))
    return { problems, bearer: { name: name.value, idNumber: normalised } };
  if (problems.length > 0 || !normalised || !birthDate || !sex || !area) return { problems };
  return {
    problems: [],
    ready: {
      name: name.value,
      sortKey: strokeSortKey(name.value),
      idNumber: normalised,
      sex,
      birthDate,
      ethnicity: optional('ethnicity'),
      ...residence,
      unit: given.rules.usesUnits ? residence.unit : null,
      phone: optional('phone'),
      area,
      countyConstituency: county?.id ?? null,
      townshipConstituency: township?.id ?? null,
    },
  };
}

function isUnplaced(problem: ImportProblem): boolean {
  return (UNPLACED as readonly ImportProblem[]).includes(problem);
}

/** A row that is none of the table's: two files put one behind the other, a comma too many. */
function layoutProblem(
  cells: readonly string[],
  { mapping, header }: Interpretation,
): ImportProblem | undefined {
  const columns = Object.values(mapping);
  if (columns.length > 0 && columns.every((column) => cells[column]?.trim() === header[column]?.trim()))
    return 'header-again';
  return cells.slice(header.length).some((cell) => cell.trim() !== '') ? 'too-many-cells' : undefined;
}

/** 选区 as the row names them, as far as they are known. */
export function namedConstituencies(
  cells: readonly string[],
  given: Interpretation,
): Pick<ReadyRow, 'countyConstituency' | 'townshipConstituency'> {
  const cell = (field: ImportField) => cells[given.mapping[field] ?? -1]?.trim() ?? '';
  const { found: county } = findConstituency(given.countyConstituencies, cell('countyConstituency'));
  const { found: township } = findConstituency(given.townshipConstituencies, cell('townshipConstituency'));
  return { countyConstituency: county?.id ?? null, townshipConstituency: township?.id ?? null };
}

interface ReadNumber {
  readonly normalised?: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  readonly problems: readonly ImportProblem[];
}

/** What a spreadsheet makes of a number that it took for one: 2.30102E+17. */
const AS_A_NUMBER = /^(数字格式：|\d(\.\d+)?E\+1\d$)/i;

function readNumber(value: string, writtenBirthDate: string, writtenSex: string): ReadNumber {
  const birthDate = readDate(writtenBirthDate);
  const sex = readSex(writtenSex);
  const problems: ImportProblem[] = [];
  if (writtenBirthDate !== '' && birthDate === undefined) problems.push('birth-date-unreadable');
  if (value === '') return { problems: ['id-number-missing', ...problems] };
  if (AS_A_NUMBER.test(value)) return { problems: ['id-number-numeric', ...problems] };
  const read = identityNumber({ value, ...(birthDate && { birthDate }), ...(sex && { sex }) });
  const mismatches = (['birth-mismatch', 'sex-mismatch'] as const).filter((each) =>
    read.problems.includes(each),
  );
  // A slip in the number is told before what follows from it: the sex of a number whose check digit is wrong says nothing.
  const isEarly = read.birthDate !== null && read.birthDate < EARLIEST_BIRTH;
  const isSound =
    !isEarly && read.problems.every((each) => each === 'legacy-15' || mismatches.some((one) => one === each));
  if (!isSound) problems.push('id-number-invalid');
  else problems.push(...mismatches);
  if (problems.length > 0 || !read.normalised || !read.birthDate || read.sex === 'unknown')
    return { problems };
  return { normalised: read.normalised, birthDate: read.birthDate, sex: read.sex, problems };
}

/** Of age on the election day of every constituency that the row names; where it names none, on the last one of the cycle. */
function ageProblems(
  birthDate: string | undefined,
  levels: readonly (ConstituencyName | undefined)[],
  lawOn: ReadonlyMap<string, LocalLaw>,
): ImportProblem[] {
  if (birthDate === undefined) return [];
  const own = levels.flatMap((level) => (level ? [level.electionDay] : []));
  const isOfAge =
    own.length > 0
      ? own.every((electionDay) => ofAge(birthDate, electionDay, lawOn.get(electionDay)))
      : isOldEnough(birthDate, lawOn);
  return isOfAge ? [] : ['under-age'];
}

/** On the last election day of the cycle: whoever is not then, is on none. */
export function isOldEnough(birthDate: string, lawOn: ReadonlyMap<string, LocalLaw>): boolean {
  const last = [...lawOn.keys()].toSorted().at(-1);
  return last === undefined || ofAge(birthDate, last, lawOn.get(last));
}

/** 选举日年满十八周岁 · the law is asked once for each birthday and election day: a file has a hundred people of each. */
export function ofAge(birthDate: string, electionDay: string, law: LocalLaw = NATIONAL_LAW): boolean {
  const answers = answersOn(electionDay, law);
  const known = answers.get(birthDate);
  if (known !== undefined) return known;
  const facts = { birthDate, electionDay, isCitizen: true, deprived: null };
  const { permitted } = mayBeRegistered(facts, law);
  answers.set(birthDate, permitted);
  return permitted;
}

function answersOn(electionDay: string, law: LocalLaw): Map<string, boolean> {
  const days = answeredBy.get(law) ?? new Map<string, Map<string, boolean>>();
  answeredBy.set(law, days);
  const answers = days.get(electionDay) ?? new Map<string, boolean>();
  days.set(electionDay, answers);
  return answers;
}

const answeredBy = new WeakMap<LocalLaw, Map<string, Map<string, boolean>>>();

/** A constituency's name however its brackets and digits are typed. */
export function constituencyKey(written: string): string {
  return written.normalize('NFKC').replaceAll(/\s/g, '');
}

interface FoundConstituencies {
  readonly county: ConstituencyName | undefined;
  readonly township: ConstituencyName | undefined;
  readonly problems: readonly ImportProblem[];
}

/** As the row names them; where it names none, by the rules of the constituencies. */
function findConstituencies(
  cell: (field: ImportField) => string,
  residence: Residence,
  given: Interpretation,
  byHand: ByHand,
): FoundConstituencies {
  if ((byHand.county ?? byHand.township) !== null) return foundById(given, byHand);
  const county = findConstituency(given.countyConstituencies, cell('countyConstituency'));
  const township = findConstituency(given.townshipConstituencies, cell('townshipConstituency'));
  if (county.written || township.written) {
    return {
      county: county.found,
      township: township.found,
      problems: constituencyProblems([county, township]),
    };
  }
  const placed = placeRow(given.rules, given.congressTowns, residence);
  const named = (rule: AddressRule | null) => given.byId.get(rule?.constituency ?? '');
  const found = { county: named(placed.county), township: named(placed.township) };
  return { ...found, problems: isPublished(found) ? ['roll-published'] : placed.problems };
}

function isPublished(found: Omit<FoundConstituencies, 'problems'>): boolean {
  return [found.county, found.township].some((each) => each !== undefined && each.stage !== 'drawn');
}

function foundById(given: Interpretation, { county, township }: ByHand): FoundConstituencies {
  const found = { county: given.byId.get(county ?? ''), township: given.byId.get(township ?? '') };
  const isUnknown = (county !== null && !found.county) || (township !== null && !found.township);
  if (isUnknown) return { ...found, problems: ['constituency-unknown'] };
  return { ...found, problems: isPublished(found) ? ['roll-published'] : [] };
}

interface FoundConstituency {
  readonly written: boolean;
  readonly isAmbiguous: boolean;
  readonly found: ConstituencyName | undefined;
}

function findConstituency(known: ConstituencyNames, written: string): FoundConstituency {
  const found = known.get(constituencyKey(written));
  return { written: written !== '', isAmbiguous: found === null, found: found ?? undefined };
}

function constituencyProblems(levels: readonly FoundConstituency[]): ImportProblem[] {
  if (levels.some((level) => level.isAmbiguous)) return ['constituency-ambiguous'];
  if (levels.some((level) => level.written && !level.found)) return ['constituency-unknown'];
  if (levels.some((level) => level.found && level.found.stage !== 'drawn')) return ['roll-published'];
  return [];
}

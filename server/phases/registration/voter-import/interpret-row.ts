/** One row of a file → what would be registered, or why it cannot be. No database: everything it needs is given. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { readDate, readName, readSex, readText } from './read-cells.ts';
import type { ColumnMapping, ImportField, ImportProblem } from './voter-import.schema.ts';

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
  readonly countyConstituencies: ConstituencyNames;
  readonly townshipConstituencies: ConstituencyNames;
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
  readonly area: string;
  readonly countyConstituency: string | null;
  readonly townshipConstituency: string | null;
}

export type InterpretedRow =
  | { readonly ready: ReadyRow; readonly problems: readonly [] }
  | { readonly ready?: undefined; readonly problems: readonly ImportProblem[] };

export function interpretRow(cells: readonly string[], given: Interpretation): InterpretedRow {
  const cell = (field: ImportField) => cells[given.mapping[field] ?? -1]?.trim() ?? '';
  const name = readName(cell('name'));
  const number = readNumber(cell('idNumber'), cell('birthDate'), cell('sex'));
  const county = findConstituency(given.countyConstituencies, cell('countyConstituency'));
  const township = findConstituency(given.townshipConstituencies, cell('townshipConstituency'));
  const problems = [
    ...name.problems,
    ...number.problems,
    ...ageProblems(number.birthDate, [county, township], given.lawOn),
    ...constituencyProblems([county, township]),
  ];
  const area = (township.found ?? county.found)?.area;
  const { normalised, birthDate, sex } = number;
  if (problems.length > 0 || !normalised || !birthDate || !sex || !area) return { problems };
  const optional = (field: ImportField) => readText(cell(field)) || null;
  return {
    problems: [],
    ready: {
      name: name.value,
      sortKey: strokeSortKey(name.value),
      idNumber: normalised,
      sex,
      birthDate,
      ethnicity: optional('ethnicity'),
      address: optional('address'),
      phone: optional('phone'),
      voterGroup: optional('voterGroup'),
      area,
      countyConstituency: county.found?.id ?? null,
      townshipConstituency: township.found?.id ?? null,
    },
  };
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
  problems.push(...mismatches);
  if (mismatches.length === 0 && !read.valid) problems.push('id-number-invalid');
  if (problems.length > 0 || !read.normalised || !read.birthDate || read.sex === 'unknown')
    return { problems };
  return { normalised: read.normalised, birthDate: read.birthDate, sex: read.sex, problems };
}

/** Of age on the election day of every constituency that the row names; where it names none, on the last one of the cycle. */
function ageProblems(
  birthDate: string | undefined,
  levels: readonly FoundConstituency[],
  lawOn: ReadonlyMap<string, LocalLaw>,
): ImportProblem[] {
  if (birthDate === undefined) return [];
  const own = levels.flatMap(({ found }) => (found ? [found.electionDay] : []));
  const days = own.length > 0 ? new Set(own) : [...lawOn.keys()].toSorted().slice(-1);
  const isOfAge = [...days].every((electionDay) => ofAge(birthDate, electionDay, lawOn.get(electionDay)));
  return isOfAge ? [] : ['under-age'];
}

/** 选举日年满十八周岁 */
export function ofAge(birthDate: string, electionDay: string, law: LocalLaw | undefined): boolean {
  return mayBeRegistered({ birthDate, electionDay, isCitizen: true, deprived: null }, law).permitted;
}

/** A constituency's name however its brackets and digits are typed. */
export function constituencyKey(written: string): string {
  return written.normalize('NFKC').replaceAll(/\s/g, '');
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
  if (levels.every((level) => !level.written)) return ['constituency-missing'];
  if (levels.some((level) => level.isAmbiguous)) return ['constituency-ambiguous'];
  if (levels.some((level) => level.written && !level.found)) return ['constituency-unknown'];
  if (levels.some((level) => level.found && level.found.stage !== 'drawn')) return ['roll-published'];
  return [];
}

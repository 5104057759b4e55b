/** One row of a file → what would be registered, or why it cannot be. No database: everything it needs is given. */
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { ColumnMapping, ImportField } from './columns.ts';
import { readDate, readName, readSex } from './read-cells.ts';
import type { ImportProblem } from './voter-import.schema.ts';

/** A constituency as rows may name it. */
export interface ConstituencyName {
  readonly id: string;
  readonly area: string;
  readonly stage: string;
}

export interface Interpretation {
  readonly electionDay: string;
  readonly mapping: ColumnMapping;
  /** Constituencies by name and by number, a map a level. */
  readonly countyConstituencies: ReadonlyMap<string, ConstituencyName>;
  readonly townshipConstituencies: ReadonlyMap<string, ConstituencyName>;
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
    ...ageProblems(number.birthDate, given.electionDay),
    ...constituencyProblems([county, township]),
  ];
  const area = (township.found ?? county.found)?.area;
  const { normalised, birthDate, sex } = number;
  if (problems.length > 0 || !normalised || !birthDate || !sex || !area) return { problems };
  const optional = (field: ImportField) => cell(field) || null;
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

function readNumber(value: string, writtenBirthDate: string, writtenSex: string): ReadNumber {
  if (value === '') return { problems: ['id-number-missing'] };
  if (value.startsWith('数字格式：')) return { problems: ['id-number-numeric'] };
  const birthDate = writtenBirthDate === '' ? undefined : readDate(writtenBirthDate);
  if (writtenBirthDate !== '' && birthDate === undefined) return { problems: ['birth-date-unreadable'] };
  const sex = readSex(writtenSex);
  const read = identityNumber({ value, ...(birthDate && { birthDate }), ...(sex && { sex }) });
  const problems: ImportProblem[] = [];
  if (read.problems.includes('birth-mismatch')) problems.push('birth-mismatch');
  if (read.problems.includes('sex-mismatch')) problems.push('sex-mismatch');
  if (problems.length === 0 && !read.valid) problems.push('id-number-invalid');
  if (problems.length > 0 || !read.normalised || !read.birthDate || read.sex === 'unknown')
    return { problems };
  return { normalised: read.normalised, birthDate: read.birthDate, sex: read.sex, problems };
}

function ageProblems(birthDate: string | undefined, electionDay: string): ImportProblem[] {
  if (birthDate === undefined) return [];
  return mayBeRegistered({ birthDate, electionDay, isCitizen: true, deprived: null }).permitted
    ? []
    : ['under-age'];
}

/** A constituency's name however its brackets and digits are typed. */
export function constituencyKey(written: string): string {
  return written.normalize('NFKC').replaceAll(/\s/g, '');
}

interface FoundConstituency {
  readonly written: boolean;
  readonly found: ConstituencyName | undefined;
}

function findConstituency(known: ReadonlyMap<string, ConstituencyName>, written: string): FoundConstituency {
  return { written: written !== '', found: known.get(constituencyKey(written)) };
}

function constituencyProblems(levels: readonly FoundConstituency[]): ImportProblem[] {
  if (levels.every((level) => !level.written)) return ['constituency-missing'];
  if (levels.some((level) => level.written && !level.found)) return ['constituency-unknown'];
  if (levels.some((level) => level.found && level.found.stage !== 'drawn')) return ['roll-published'];
  return [];
}

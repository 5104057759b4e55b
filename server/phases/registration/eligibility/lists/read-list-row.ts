/** One row of a list → who it is about and what would be recorded of him, or why it cannot be read. No database. */
import { CUSTODIES, type Custody } from '@xuanwu/rules/custody.ts';
import { DEPRIVATION_KINDS, type DeprivationOrder } from '@xuanwu/rules/deprivation.ts';
import { CHARGES, DECIDING_ORGANS } from '@xuanwu/rules/eligibility.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { readDate, readName, readSex, readText } from '../../voter-files/read-cells.ts';
import { daysOf } from '../decision.ts';
import type { FactKind, RecordedFact } from '../person-fact.schema.ts';
import type { ListColumn, ListProblem } from './eligibility-list.schema.ts';

export interface ListReading {
  readonly kind: FactKind;
  readonly source: RecordedFact['source'];
  /** Where a row names no paper of its own. */
  readonly document: string;
  readonly columns: Readonly<Partial<Record<ListColumn, number>>>;
  readonly today: string;
}

export interface ListedPerson {
  readonly name: string;
  /** Normalised and sound, or null. */
  readonly idNumber: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** null where only the committee finds it. */
  readonly fact: RecordedFact | null;
}

export type ReadListRow = { readonly listed: ListedPerson } | { readonly problem: ListProblem };

type Cell = (column: ListColumn) => string;

export function readListRow(cells: readonly string[], reading: ListReading): ReadListRow {
  const cell: Cell = (column) => cells[reading.columns[column] ?? -1]?.trim() ?? '';
  const name = readName(cell('name'));
  const [unread] = name.problems;
  if (unread === 'name-missing' || unread === 'name-unreadable') return { problem: unread };
  const who = readWho(cell);
  if ('problem' in who) return who;
  const fact = readFact(cell, reading);
  if (typeof fact === 'string') return { problem: fact };
  if (fact) {
    const { since, until } = daysOf(fact);
    if (until !== null && until < since) return { problem: 'days-reversed' };
    if (since > reading.today && ['died', 'moved-out', 'moved-in'].includes(fact.kind))
      return { problem: 'in-the-future' };
  }
  const optional = (column: ListColumn) => readText(cell(column)) || null;
  return {
    listed: { name: name.value, ...who, address: optional('address'), phone: optional('phone'), fact },
  };
}

type Who = Pick<ListedPerson, 'idNumber' | 'sex' | 'birthDate'>;

/** A number that is not sound says nobody; without one the day of birth has to say who it may be. */
function readWho(cell: Cell): Who | { problem: ListProblem } {
  const value = cell('idNumber');
  const birthDate = readDate(cell('birthDate')) ?? null;
  if (value === '') {
    if (birthDate === null) return { problem: 'person-unknown' };
    return { idNumber: null, sex: readSex(cell('sex')) ?? null, birthDate };
  }
  const read = identityNumber({ value });
  if (!read.valid || !read.normalised || !read.birthDate) return { problem: 'id-number-invalid' };
  const sex = read.sex === 'unknown' ? null : read.sex;
  return { idNumber: read.normalised, sex, birthDate: read.birthDate };
}

/** null where only the committee finds it; a text says what is wrong. */
function readFact(cell: Cell, { kind, source, document }: ListReading): RecordedFact | null | ListProblem {
  if (kind === 'unable') return null;
  const on = readDate(cell('on'));
  if (on === undefined) return 'date-missing';
  const paper = { source, document: readText(cell('document')) || document };
  const day = (column: ListColumn) => readDate(cell(column)) ?? null;
  const place = readText(cell('place')) || null;
  switch (kind) {
    case 'died':
    case 'nationality-lost':
      return { ...paper, kind, on };
    case 'moved-in':
      return { ...paper, kind, on, place };
    case 'moved-out':
      return { ...paper, kind, on, place, isListedInNewPlace: /^(是|已|有|√|1|true)/.test(cell('listed')) };
    case 'deprived': {
      const order = readOrder(cell, day('mainTermEndsOn'));
      return order ? { ...paper, kind, effectiveOn: on, ...order } : 'order-missing';
    }
    case 'suspended': {
      const [charge, decidedBy] = [keyOf(CHARGES, cell('charge')), keyOf(DECIDING_ORGANS, cell('decidedBy'))];
      if (!charge || !decidedBy) return 'decision-missing';
      return {
        ...paper,
        kind,
        charge,
        decidedBy,
        decidedOn: on,
        deliveredOn: day('deliveredOn'),
        until: day('until'),
      };
    }
    case 'custody': {
      const custody = keyOf(CUSTODY_TITLES, cell('custody'));
      return custody ? { ...paper, kind, custody, from: on, until: day('until'), place } : 'custody-missing';
    }
  }
}

const CUSTODY_TITLES = Object.fromEntries(
  Object.entries(CUSTODIES).map(([key, { title }]) => [key, title]),
) as Readonly<Record<Custody, string>>;

/** The key whose title has what was written in it, or is in it. */
function keyOf<Key extends string>(titles: Readonly<Record<Key, string>>, written: string): Key | undefined {
  if (written === '') return undefined;
  const keys = Object.keys(titles) as Key[];
  return (
    keys.find((key) => titles[key] === written) ??
    keys.find((key) => key === written) ??
    keys.find((key) => titles[key].includes(written) || written.includes(titles[key]))
  );
}

type Order = Pick<Extract<RecordedFact, { kind: 'deprived' }>, 'orderKind' | 'mainTermEndsOn' | 'months'>;

/** 判法和期限 · as written; a main penalty that ended says that it was one beside imprisonment. */
function readOrder(cell: Cell, mainTermEndsOn: string | null): Order | undefined {
  const term = cell('months').normalize('NFKC');
  const months = readMonths(term);
  const written = cell('orderKind');
  const orderKind: DeprivationOrder['kind'] | undefined =
    keyOf(DEPRIVATION_KINDS, written) ??
    (term.includes('终身') ? 'for-life' : mainTermEndsOn !== null ? 'after-imprisonment' : undefined);
  if (orderKind === undefined) return undefined;
  const hasTerm = orderKind !== 'for-life' && orderKind !== 'with-control';
  if (hasTerm && months === null) return undefined;
  return { orderKind, mainTermEndsOn, months: hasTerm ? months : null };
}

/** 一年六个月 is written 1年6个月, 18个月 or 18. */
function readMonths(term: string): number | null {
  const [, years, months] = /^(?:(\d{1,2})年)?(?:(\d{1,3})个?月?)?$/.exec(term.replaceAll(/\s/g, '')) ?? [];
  if (years === undefined && months === undefined) return null;
  return Number(years ?? 0) * 12 + Number(months ?? 0);
}

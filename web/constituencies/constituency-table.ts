/** 选区表: text pasted from a spreadsheet, or a CSV file, becomes constituencies, or everything in it that is not right. */
import type { NewConstituency } from './constituency-form.tsx';
import { CONSTITUENCY_KINDS } from '../widgets/words.ts';

export const TABLE_COLUMNS = ['编号', '名称', '划分方式', '乡镇', '人口', '范围'] as const;

type Column = (typeof TABLE_COLUMNS)[number];

export interface TableMistake {
  /** As a spreadsheet counts them, the heading being the first. */
  readonly line: number;
  readonly text: string;
}

export interface ReadTable {
  readonly constituencies: readonly NewConstituency[];
  readonly mistakes: readonly TableMistake[];
}

export interface TableFacts {
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Drawn before, in the same election. */
  readonly drawn: readonly { readonly number: number; readonly name: string }[];
}

/** With a heading the columns may stand in any order; without one they stand as in the sample. */
export function readConstituencyTable(text: string, facts: TableFacts): ReadTable {
  const lines = cellsOf(text);
  const [first = []] = lines;
  const heading = first.includes('编号') ? first : undefined;
  const columns: readonly string[] = heading ?? TABLE_COLUMNS;
  const mistakes: TableMistake[] = [];
  for (const column of TABLE_COLUMNS) {
    if (!columns.includes(column)) mistakes.push({ line: 1, text: `缺少“${column}”这一列` });
  }
  if (mistakes.length > 0) return { constituencies: [], mistakes };
  const numbers = new Set(facts.drawn.map(({ number }) => number));
  const names = new Set(facts.drawn.map(({ name }) => name));
  const constituencies = lines.flatMap((cells, index) => {
    if ((heading && index === 0) || cells.every((cell) => cell === '')) return [];
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const wrong = (why: string) => mistakes.push({ line: index + 1, text: why });
    const row = readRow(cell, facts, wrong);
    if (!row) return [];
    if (numbers.has(row.number)) wrong(`编号 ${row.number} 已经用过，请换编号`);
    if (names.has(row.name)) wrong(`名称“${row.name}”已经有了，请换名称`);
    numbers.add(row.number);
    names.add(row.name);
    return [row];
  });
  return { constituencies, mistakes };
}

function readRow(
  cell: (column: Column) => string,
  { areas }: TableFacts,
  wrong: (why: string) => void,
): NewConstituency | undefined {
  const number = wholeNumber(cell('编号'));
  const population = wholeNumber(cell('人口'));
  const name = cell('名称');
  const kind = Object.entries(CONSTITUENCY_KINDS).find(
    ([, title]) => title === (cell('划分方式') || '居住状况'),
  );
  const area = areas.find(({ code, name: called }) => [code, called].includes(cell('乡镇')));
  if (number === undefined || number === 0) wrong(`编号“${cell('编号')}”应当是正整数`);
  if (name === '' || name.length > 60) wrong('名称不能空着，至多 60 个字');
  if (!kind) {
    wrong(`划分方式“${cell('划分方式')}”应当是${Object.values(CONSTITUENCY_KINDS).join('、')}之一`);
  }
  if (!area) wrong(`乡镇“${cell('乡镇')}”不在这一级人大的范围里，请填名称或者区划代码`);
  if (population === undefined) wrong(`人口“${cell('人口')}”应当是整数`);
  if (cell('范围').length > 400) wrong('范围至多 400 个字');
  if (!number || population === undefined || name === '' || !kind || !area) return undefined;
  return {
    number,
    name,
    kind: kind[0] as NewConstituency['kind'],
    area: area.code,
    population,
    boundaries: cell('范围'),
  };
}

/** 12,345 and 12345. */
function wholeNumber(text: string): number | undefined {
  const digits = text.replaceAll(/[,，\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Tabs where a spreadsheet was pasted, commas in a file; a quoted cell may hold both, and line breaks. */
function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ',';
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    line.push(cell.trim());
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push(line);
    line = [];
  };
  const source = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (isQuoted && sign === '"' && source.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) endCell();
    else if (!isQuoted && sign === '\n') endLine();
    else cell += sign;
  }
  endLine();
  return lines;
}

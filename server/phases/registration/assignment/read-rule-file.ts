/** 规则文件: CSV or XLSX, one rule a row → rules ready to be written, or what is wrong with which line. Nothing is written here. */
import { Readable } from 'node:stream';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { constituencyKey } from '../voter-import/interpret-row.ts';
import { detectEncoding, readRows } from '../voter-files/read-rows.ts';
import { readConstituencyNames } from '../voter-import/voter-import.queries.ts';
import {
  ADDRESS_RULE_KINDS,
  type NewAddressRule,
  NewAddressRuleSchema,
  PARITIES,
  type Parity,
  type ReadRuleFile,
} from '../address-rules/address-rule.schema.ts';
import { ruleWords } from '../address-rules/rule-words.ts';

const COLUMNS = {
  level: ['级别', '哪一级'],
  constituency: ['选区', '选区名称', '选区编号'],
  kind: ['种类', '规则种类'],
  name: ['名称', '村、社区、街路或者单位'],
  parity: ['单双号'],
  low: ['起', '起号'],
  high: ['止', '止号'],
} as const;

type Column = keyof typeof COLUMNS;

type Cells = (column: Column) => string;

export async function readRuleFile(acting: Acting, cycle: string, content: Buffer): Promise<ReadRuleFile> {
  const encoding = await detectEncoding(Readable.from([content]));
  const constituencies = await readConstituencyNames(acting, cycle);
  const read: ReadRuleFile = { rules: [], mistakes: [] };
  let places: Map<Column, number> | undefined;
  for await (const { line, cells, problem } of readRows(Readable.from([content]), encoding)) {
    if (problem !== undefined) read.mistakes.push({ line, message: '这一行读不出来，请检查引号和分隔符' });
    else if (cells.every((cell) => cell.trim() === '')) continue;
    else if (!places) places = headerOf(cells);
    else readLine(read, line, cellsAt(places, cells), constituencies);
  }
  if (!places) throw new ActError('file-unreadable', '文件是空的。请按样表填写后再上传。');
  return read;
}

function headerOf(cells: readonly string[]): Map<Column, number> {
  const titles = cells.map((cell) => cell.normalize('NFKC').replaceAll(/\s/g, ''));
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = titles.findIndex((title) => known.includes(title));
    if (place >= 0) places.set(column, place);
  }
  const missing = (['level', 'constituency', 'kind', 'name'] as const).filter(
    (column) => !places.has(column),
  );
  if (missing.length > 0) {
    const wanted = missing.map((column) => `“${COLUMNS[column][0]}”`).join('、');
    throw new ActError('file-unreadable', `第一行里没有${wanted}这一列。请照样表的列名填写。`);
  }
  return places;
}

function cellsAt(places: ReadonlyMap<Column, number>, cells: readonly string[]): Cells {
  return (column) => (cells[places.get(column) ?? -1] ?? '').normalize('NFKC').trim();
}

type KnownConstituencies = Awaited<ReturnType<typeof readConstituencyNames>>;

function readLine(read: ReadRuleFile, line: number, cell: Cells, known: KnownConstituencies): void {
  const messages: string[] = [];
  const level = /^(县|市|区)/.test(cell('level'))
    ? 'county'
    : /^(乡|镇)/.test(cell('level'))
      ? 'township'
      : null;
  if (level === null) messages.push(`级别“${cell('level')}”应当是县级或者乡级`);
  const constituency = level && known[level].get(constituencyKey(cell('constituency')));
  if (level && constituency === null) messages.push('有几个选区同名，请在名称前写上乡镇名称');
  if (level && constituency === undefined) messages.push(`没有“${cell('constituency')}”这个选区`);
  const kind = keyOf(ADDRESS_RULE_KINDS, cell('kind'));
  if (!kind) messages.push(`种类“${cell('kind')}”应当是${Object.values(ADDRESS_RULE_KINDS).join('、')}之一`);
  const parity: Parity | undefined = cell('parity') === '' ? 'all' : keyOf(PARITIES, cell('parity'));
  if (!parity) messages.push(`单双号“${cell('parity')}”应当是单号、双号，或者空着`);
  const [low, high] = [numberOf(cell('low')), numberOf(cell('high'))];
  if (low === undefined || high === undefined) messages.push('起、止应当是正整数，或者空着');
  const rule =
    messages.length === 0 &&
    NewAddressRuleSchema.safeParse({
      constituency: constituency?.id,
      kind,
      name: cell('name'),
      parity,
      low,
      high,
    });
  if (rule && !rule.success) messages.push(...rule.error.issues.map(({ message }) => message));
  if (rule && rule.success) addRule(read, line, rule.data, constituency?.area ?? '');
  if (messages.length > 0) read.mistakes.push({ line, message: messages.join('；') });
}

function addRule({ rules }: ReadRuleFile, line: number, rule: NewAddressRule, area: string): void {
  rules.push({ line, area, words: ruleWords(rule), rule });
}

function keyOf<Key extends string>(titles: Readonly<Record<Key, string>>, title: string): Key | undefined {
  return (Object.keys(titles) as Key[]).find((key) => titles[key] === title);
}

/** null where nothing was written; undefined where it is no number. */
function numberOf(text: string): number | null | undefined {
  if (text === '') return null;
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

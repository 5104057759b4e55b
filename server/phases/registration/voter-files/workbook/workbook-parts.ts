/** 工作簿的各部分: which entry of the archive is its first sheet, which its shared texts, and which formats show a number as a date. */
import { decoded } from '../decoded.ts';
import { type Archive, BrokenArchive } from './archive.ts';
import { attribute, XmlTokens } from './xml-tokens.ts';

export interface WorkbookParts {
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  /** By the number of its style, whether a cell holds a date. */
  readonly isDate: readonly boolean[];
  /** 1904 年日期系统 */
  readonly since1904: boolean;
}

export async function readParts(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelations(archive, '_rels/.rels', '');
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw new BrokenArchive('no workbook');
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/.exec(workbook) ?? [];
  const relations = await readRelations(archive, `${folder}_rels/${file}.rels`, folder);
  const { sheets, since1904 } = await readWorkbook(archive, workbook);
  const sheet = sheets.flatMap(
    (id) => relations.find((each) => each.id === id && each.kind === 'worksheet') ?? [],
  )[0];
  if (!sheet) throw new BrokenArchive('no sheet');
  const targetOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.target;
  const [styles, shared] = [targetOf('styles'), targetOf('sharedStrings')];
  return {
    sheet: sheet.target,
    sharedStrings: shared !== undefined && archive.has(shared) ? shared : undefined,
    isDate: styles !== undefined && archive.has(styles) ? await readDateStyles(archive, styles) : [],
    since1904,
  };
}

type Opened = (name: string, attributes: string) => void;

async function readTags(
  archive: Archive,
  entry: string,
  opened: Opened,
  closed: (name: string) => void = () => {},
) {
  const tokens = new XmlTokens({ opened, closed, text: () => {} });
  for await (const piece of decoded(archive.read(entry))) tokens.feed(piece);
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

async function readRelations(archive: Archive, entry: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readTags(archive, entry, (name, attributes) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((each) => attribute(attributes, each));
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
    relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

async function readWorkbook(archive: Archive, entry: string) {
  const sheets: string[] = [];
  let since1904 = false;
  await readTags(archive, entry, (name, attributes) => {
    if (name === 'sheet') sheets.push(attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '');
    if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
  });
  return { sheets, since1904 };
}

async function readDateStyles(archive: Archive, entry: string): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let isOfCells = false;
  await readTags(
    archive,
    entry,
    (name, attributes) => {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isOfCells = true;
      else if (name === 'xf' && isOfCells) styles.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  );
  return styles.map((format) => {
    const own = formats.get(format);
    return own === undefined ? isBuiltInDate(format) : showsDate(own);
  });
}

/** 内置的日期、时间格式, those of Chinese versions among them (ECMA-376 第一部分 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

function isBuiltInDate(format: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => first <= format && format <= last);
}

/** Words in quotes, colours and conditions in brackets and escaped signs say nothing; then a year, month, day or hour does. */
function showsDate(format: string): boolean {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|_.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '').split(';');
  return !/general/i.test(positive) && /[ymdhs]/i.test(positive);
}

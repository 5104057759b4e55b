/** 合订: when the documents of a cycle are made, the contents of all, and of each stage its contents and its documents in one PDF. */
import { join } from 'node:path';
import type { Typesetter } from '../../documents/typesetter.ts';
import { type Notice, type NoticePart, paragraph } from '../../documents/notice/notice.ts';
import type { RunningJob } from '../../jobs/jobs.ts';
import type { PrintedFile } from './bulk.schema.ts';
import { addPrinted } from './printed-files.ts';
import type { PlannedStage, WholeCycle } from './whole-cycle-plan.ts';

/** What a printer and a reader still open. */
const PAGES_OF_ONE_VOLUME = 2000;

interface Bindery {
  readonly typesetter: Pick<Typesetter, 'render'>;
  readonly job: Pick<RunningJob, 'signal'>;
  readonly folder: string;
  readonly whole: WholeCycle;
  /** What has been made so far. */
  readonly files: readonly PrintedFile[];
}

/** The files that it adds; why one could not be made. */
export async function bindStages(bindery: Bindery): Promise<(PrintedFile | string)[]> {
  const { whole, files } = bindery;
  const added: (PrintedFile | string)[] = [];
  const isMade = (path: string) => files.some((file) => file.path === path);
  for (const stage of whole.stages) {
    const volumes = volumesOf(stage, files);
    for (const [index, bound] of volumes.entries()) {
      const path = `合订本/${stage.folder}${volumes.length === 1 ? '' : `（${index + 1}）`}.pdf`;
      if (!isMade(path)) added.push(await bindVolume(bindery, stage, bound, path));
    }
  }
  const contents = contentsOf(
    whole,
    whole.stages.flatMap((stage) => stageParts(stage, linesOf(stage, files))),
  );
  if (!isMade('目录.pdf')) added.push(await keep(bindery, contents, '目录.pdf', 'contents'));
  return added;
}

async function bindVolume(
  bindery: Bindery,
  stage: PlannedStage,
  bound: readonly ContentsLine[],
  path: string,
): Promise<PrintedFile | string> {
  const { whole, folder, files } = bindery;
  const { title, issuer, date } = whole;
  const at = path.replace(/\.pdf$/, ' 目录.pdf');
  const contents =
    files.find((file) => file.path === at) ??
    (await keep(bindery, contentsOf(whole, stageParts(stage, bound)), at, 'contents'));
  if (typeof contents === 'string') return contents;
  const all = [contents, ...bound.map(({ file }) => file)];
  return keep(
    bindery,
    {
      kind: 'booklet',
      title: `${title}文书：${stage.title}`,
      issuer,
      date,
      bound: all.map(({ path: own, pages }) => ({ file: join(folder, own), pages })),
    },
    path,
    'booklet',
  );
}

async function keep(
  { typesetter, job: { signal }, folder }: Bindery,
  document: Parameters<Typesetter['render']>[0],
  path: string,
  kind: 'contents' | 'booklet',
): Promise<PrintedFile | string> {
  const result = await typesetter.render(document, { signal });
  signal.throwIfAborted();
  if (!result.ok) return `${path}：${result.error.message}`;
  const { pdf, pages } = result;
  return addPrinted(folder, { path, kind, constituency: null, constituencyName: '', names: 0, pages }, pdf);
}

interface ContentsLine {
  readonly number: number;
  readonly title: string;
  readonly of: string;
  readonly date: string;
  readonly file: PrintedFile;
  /** 起页: of the volume, after its contents. */
  readonly from: number;
}

/** One line for each file that was made; cards of one constituency may be several. */
function linesOf(
  { documents, folder }: PlannedStage,
  files: readonly PrintedFile[],
): Omit<ContentsLine, 'from'>[] {
  const made = new Map<string, PrintedFile[]>();
  for (const file of files.filter(({ path }) => path.startsWith(`${folder}/`))) {
    const path = file.path.replace(/(?: \d+-\d+)?\.pdf$/, '');
    made.set(path, [...(made.get(path) ?? []), file]);
  }
  return documents.flatMap(({ number, title, constituencyName: of, date, path }) =>
    (made.get(path) ?? []).map((file) => ({ number, title, of, date, file })),
  );
}

function volumesOf(stage: PlannedStage, files: readonly PrintedFile[]): ContentsLine[][] {
  const volumes: ContentsLine[][] = [];
  let next = Infinity;
  for (const line of linesOf(stage, files)) {
    if (next + line.file.pages - 1 > PAGES_OF_ONE_VOLUME) {
      volumes.push([]);
      next = 1;
    }
    volumes.at(-1)?.push({ ...line, from: next });
    next += line.file.pages;
  }
  return volumes;
}

function contentsOf({ title, issuer, date }: WholeCycle, parts: readonly NoticePart[]): Notice {
  return { kind: 'notice', title: `${title}\n文书目录`, issuer, date, sealPlace: 'none', parts };
}

function stageParts(
  { title, missing }: PlannedStage,
  lines: readonly (Omit<ContentsLine, 'from'> & { readonly from?: number })[],
): NoticePart[] {
  const pages = lines.reduce((sum, { file }) => sum + file.pages, 0);
  const hasFrom = lines.some(({ from }) => from !== undefined);
  return [
    { part: 'heading', level: 1, runs: [{ text: title }] },
    paragraph(`共${lines.length}件，${pages}页。`),
    ...(lines.length === 0 ? [] : [linesTable(lines, hasFrom)]),
    ...(missing.length === 0 ? [] : [missingTable(missing)]),
  ];
}

function linesTable(
  lines: readonly (Omit<ContentsLine, 'from'> & { readonly from?: number })[],
  hasFrom: boolean,
): NoticePart {
  return {
    part: 'table',
    size: 'small',
    columns: [
      { title: '编号', width: 14 },
      { title: '文书', align: 'left' },
      { title: '选区或者选举', width: 44, align: 'left' },
      { title: '日期', width: 24 },
      { title: '页数', width: 12 },
      ...(hasFrom ? [{ title: '起页', width: 12 }] : []),
    ],
    rows: lines.map(({ number, title, of, date, file, from }) => [
      String(number),
      title,
      of,
      date,
      String(file.pages),
      ...(hasFrom ? [String(from ?? '')] : []),
    ]),
  };
}

/** Beyond this many names the contents give their number. */
const MOST_NAMED = 12;

function missingTable(missing: PlannedStage['missing']): NoticePart {
  return {
    part: 'table',
    size: 'small',
    title: '还没有的文书',
    columns: [
      { title: '文书', width: 58, align: 'left' },
      { title: '情况', align: 'left' },
    ],
    rows: missing.map(({ title, why, of }) => [
      title,
      of.length === 0 || of.length > MOST_NAMED ? why : `${why}：${of.join('、')}`,
    ]),
  };
}

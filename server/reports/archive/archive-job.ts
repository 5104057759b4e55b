/**
 * The job of 归档包: the evidence package, every document of the cycle that is to be kept, tables, index, a README and the hash of each file.
 * Killed, it goes on behind the last document that is whole; the rest is made anew.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type ArchiveGroup, archiveNumber } from '@xuanwu/rules/archive-retention.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import type { Acting } from '../../acts/act.ts';
import { snapshot } from '../../acts/acting.ts';
import { civilDate } from '../../acts/clock.ts';
import type { RunningJob } from '../../jobs/jobs.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import type { PrintedFile } from '../bulk/bulk.schema.ts';
import type { PrintRoom } from '../bulk/print-job.ts';
import { addPrinted, keepPlan, keepWhole, sha256, writeWhole } from '../bulk/printed-files.ts';
import { inFileName } from '../bulk/print-plan.ts';
import { readDocumentData } from '../document-data.ts';
import { readDocuments } from '../documents.queries.ts';
import type { DocumentRow } from '../documents.schema.ts';
import { exportPackage } from '../export-package.ts';
import { readPackageFolder } from '../package-folder.ts';
import { type ArchiveJobInput, type ArchiveResult, ExportArchiveSchema } from './archive.schema.ts';
import { ARCHIVE_GROUP_OF } from './archive-groups.ts';
import type { ArchiveTable } from './archive-table.ts';
import { readArchiveTables } from './archive-tables.queries.ts';
import { fieldsText, type IndexLine, indexText, readmeText, tableText } from './archive-text.ts';

const EVIDENCE = '证据包';

export async function archiveJob(room: PrintRoom, job: RunningJob): Promise<ArchiveResult> {
  const input = ExportArchiveSchema.parse(job.input);
  const folder = join(room.packages, job.id);
  try {
    return await makeArchive(room, job, input, folder);
  } catch (error) {
    if (job.signal.aborted) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

type Planned = Omit<DocumentRow, 'kind'> & {
  readonly kind: DocumentRow['kind'];
  readonly group: ArchiveGroup;
  readonly path: string;
  readonly creator: string;
};

async function makeArchive(
  room: PrintRoom,
  job: RunningJob,
  input: ArchiveJobInput,
  folder: string,
): Promise<ArchiveResult> {
  const { context } = room;
  await exportPackage(context, job.actor, {
    cycle: input.cycle,
    directory: join(folder, EVIDENCE),
    signal: job.signal,
  });
  const checks = verifyPackage(await readPackageFolder(join(folder, EVIDENCE)));
  const plan = await keepPlan(folder, () => planDocuments(room, job, input.cycle));
  const { files, failures } = await makeDocuments(room, job, folder, plan);
  const read = await snapshot(context, job.actor, async (acting) => ({
    tables: await readArchiveTables(acting, input.cycle),
    cycle: await getCycle(acting, input.cycle),
    county: await readCounty(acting),
  }));
  await writeTables(folder, read.tables);
  await writeText(folder, '归档文件目录.csv', indexText(indexOf(plan, files, input, read.cycle.electionDay)));
  const madeOn = civilDate(context.clock.now());
  const { fonds } = input;
  const { name: cycle } = read.cycle;
  const { fingerprint: keyFingerprint } = context.keys;
  const facts = { county: read.county?.name ?? '', cycle, madeOn, fonds, documents: files.length };
  await writeText(folder, '说明.txt', readmeText({ ...facts, keyFingerprint, failures }));
  const sums = await writeAllSums(folder);
  const countOf = (wanted: string) => checks.filter(({ outcome }) => outcome === wanted).length;
  return {
    documents: files.length,
    pages: files.reduce((all, { pages }) => all + pages, 0),
    files: sums.files,
    failures,
    checks: { ok: countOf('ok'), failed: countOf('FAILED'), notApplicable: countOf('not applicable') },
    sums: sums.sha256,
  };
}

function planDocuments({ context }: PrintRoom, { actor }: RunningJob, cycle: string): Promise<Planned[]> {
  return snapshot(context, actor, async (acting) => {
    const ofCycle = await acting.tx
      .selectFrom('constituency')
      .innerJoin('area', 'area.code', 'constituency.area')
      .select(['constituency.id', 'area.name'])
      .where('constituency.county', '=', acting.county)
      .where('cycle', '=', cycle)
      .execute();
    const areas = new Map(ofCycle.map(({ id, name }) => [id, name]));
    const county = await readCounty(acting);
    const rows = await readDocuments(acting);
    return rows.flatMap((row) => {
      // What an office issues on its own is a notice, whatever its kind.
      const group = ARCHIVE_GROUP_OF[row.kind] ?? (row.issuedOn === null ? undefined : 'outcome');
      const area = row.constituency === null ? county?.name : areas.get(row.constituency);
      return group === undefined || area === undefined ? [] : [{ ...row, group, area }];
    });
  }).then((rows) =>
    rows.map(({ area, ...row }, index) => ({
      ...row,
      creator: `${area}选举委员会`,
      path: `文书/${String(index + 1).padStart(5, '0')} ${inFileName(`${row.constituencyName} ${row.title}`)}.pdf`,
    })),
  );
}

function readCounty({ tx, county }: Acting): Promise<{ name: string } | undefined> {
  return tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
}

/** One that cannot be set does not stop the others; the README names it. */
async function makeDocuments(room: PrintRoom, job: RunningJob, folder: string, plan: readonly Planned[]) {
  const { context, typesetter } = room;
  const files = await keepWhole(folder);
  const isMade = new Set(files.map(({ path }) => path));
  const failures: string[] = [];
  for (const [index, planned] of plan.entries()) {
    const { kind, id, constituency, constituencyName, title, path } = planned;
    if (isMade.has(path)) continue;
    await job.progress(index, plan.length, `${constituencyName}：${title}`);
    job.signal.throwIfAborted();
    const data = await snapshot(context, job.actor, (acting) => readDocumentData(acting, kind, id));
    const result = await typesetter.render(data, { signal: job.signal });
    job.signal.throwIfAborted();
    if (!result.ok) failures.push(`${constituencyName}${title}：${result.error.message}`);
    else {
      const { pages, pdf } = result;
      files.push(
        await addPrinted(folder, { path, kind, constituency, constituencyName, names: 0, pages }, pdf),
      );
    }
  }
  await job.progress(plan.length, plan.length, '');
  return { files, failures };
}

function indexOf(
  plan: readonly Planned[],
  files: readonly PrintedFile[],
  { fonds, terms }: ArchiveJobInput,
  electionDay: string,
): IndexLine[] {
  const made = new Map(files.map((file) => [file.path, file]));
  const year = Number(electionDay.slice(0, 4));
  const items = new Map<string, number>();
  return plan.flatMap(({ path, group, constituencyName, title, creator, date }) => {
    const file = made.get(path);
    if (!file) return [];
    const term = terms[group];
    const item = (items.get(term) ?? 0) + 1;
    items.set(term, item);
    const number = archiveNumber({ fonds, year, term, item });
    const { pages, sha256: sum } = file;
    return [{ number, title: `${constituencyName}${title}`, creator, date, pages, term, path, sha256: sum }];
  });
}

async function writeTables(folder: string, tables: readonly ArchiveTable[]): Promise<void> {
  for (const table of tables) await writeText(folder, `数据/${table.name}.csv`, tableText(table));
  await writeText(folder, '数据/字段说明.csv', fieldsText(tables));
}

function writeText(folder: string, path: string, text: string): Promise<void> {
  return writeWhole(join(folder, path), Buffer.from(text));
}

/** What only the job needs is no part of the archive. */
const OF_THE_JOB: ReadonlySet<string> = new Set(['index.jsonl', 'plan.json']);
const SUMS = 'SHA256SUMS.txt';

async function writeAllSums(folder: string): Promise<{ files: number; sha256: string }> {
  const lines: string[] = [];
  for (const path of await archivedPaths(folder)) {
    if (path === SUMS) continue;
    lines.push(`${sha256(await readFile(join(folder, path)))}  ${path}\n`);
  }
  const text = Buffer.from(lines.join(''));
  await writeWhole(join(folder, SUMS), text);
  return { files: lines.length + 1, sha256: sha256(text) };
}

/** In the order of their paths. */
export async function archivedPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  return paths.filter((path) => !OF_THE_JOB.has(path)).toSorted();
}

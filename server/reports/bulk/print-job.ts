/** The job of 批量生成文书: documents one after the other into its folder; killed, it goes on behind the last one that is whole. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acting } from '../../acts/act.ts';
import { snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { DocumentData } from '../../documents/documents.ts';
import { rollOf } from '../../documents/notice/notice.ts';
import type { RenderResult } from '../../documents/render-result.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import type { RunningJob } from '../../jobs/jobs.ts';
import { sequenceLedgers } from '../../ledger/sequencer.ts';
import { readDocumentData } from '../document-data.ts';
import { bindStages } from './bind-stages.ts';
import {
  type PrintedFile,
  type PrintJobInput,
  PrintJobInputSchema,
  type PrintResult,
  WHOLE_CYCLE,
} from './bulk.schema.ts';
import { type PlannedDocument, planPrinting } from './print-plan.ts';
import { planWholeCycle, type WholeCycle } from './whole-cycle-plan.ts';
import { addPrinted, keepPlan, keepWhole, writeSums } from './printed-files.ts';

/** A hundred sheets of ten: as many as one takes to the printer, and few enough for the memory. */
const CARDS_OF_ONE_FILE = 1000;

export interface PrintRoom {
  readonly context: Context;
  readonly typesetter: Pick<Typesetter, 'render'>;
  /** Where the folders of jobs lie. */
  readonly packages: string;
}

export async function printDocumentsJob(room: PrintRoom, job: RunningJob): Promise<PrintResult> {
  const { context } = room;
  const { cycle, kinds, until } = PrintJobInputSchema.parse(job.input);
  const folder = join(room.packages, job.id);
  try {
    await sequenceLedgers(context.db, context.keys, () => context.clock.now());
    const plan = await keepPlan(folder, () =>
      snapshot(context, job.actor, (acting) => planOf(acting, cycle, kinds)),
    );
    const { files, failures } = await makeAll(room, job, folder, plan.documents);
    if (plan.whole) {
      const { typesetter } = room;
      for (const made of await bindStages({ typesetter, job, folder, whole: plan.whole, files })) {
        if (typeof made === 'string') failures.push(made);
        else files.push(made);
      }
    }
    await writeSums(folder, files);
    const sum = (of: 'pages' | 'names' | 'bytes') => files.reduce((all, file) => all + file[of], 0);
    const figures = { files: files.length, pages: sum('pages'), names: sum('names'), bytes: sum('bytes') };
    return { ...figures, until, failures };
  } catch (error) {
    // Nobody will come for them.
    if (job.signal.aborted) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Plan {
  readonly documents: readonly PlannedDocument[];
  /** Of all documents of a cycle also their stages. */
  readonly whole?: WholeCycle;
}

async function planOf(acting: Acting, cycle: string, kinds: PrintJobInput['kinds']): Promise<Plan> {
  if (kinds !== WHOLE_CYCLE) return { documents: await planPrinting(acting, cycle, kinds) };
  const whole = await planWholeCycle(acting, cycle);
  return { documents: whole.stages.flatMap(({ documents }) => documents), whole };
}

async function makeAll(room: PrintRoom, job: RunningJob, folder: string, plan: readonly PlannedDocument[]) {
  const files = await keepWhole(folder);
  const failures: string[] = [];
  const weight = ({ names }: PlannedDocument) => Math.max(1, names);
  const total = plan.reduce((sum, planned) => sum + weight(planned), 0);
  const isMade = new Set(files.map(({ path }) => path));
  let done = 0;
  for (const planned of plan) {
    const { title, constituencyName } = planned;
    await job.progress(done, total, `${constituencyName}：${title}`);
    const parts = partsOf(planned).filter(({ path }) => !isMade.has(path));
    const made = parts.length === 0 ? [] : await makeParts(room, job, folder, planned, parts);
    for (const result of made) {
      if (typeof result === 'string') failures.push(`${constituencyName}${title}：${result}`);
      else files.push(result);
    }
    done += weight(planned);
  }
  await job.progress(total, total, '');
  return { files, failures };
}

interface Part {
  readonly path: string;
  /** Which cards; a notice is one part. The last one takes what was issued meanwhile, too. */
  readonly from: number;
  readonly to?: number;
}

function partsOf({ kind, names, path }: PlannedDocument): Part[] {
  const parts = kind === 'voter-cards' ? Math.ceil(names / CARDS_OF_ONE_FILE) : 1;
  if (parts === 1) return [{ path: `${path}.pdf`, from: 0 }];
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * CARDS_OF_ONE_FILE, (part + 1) * CARDS_OF_ONE_FILE];
    const isLast = part === parts - 1;
    return { path: `${path} ${from + 1}-${isLast ? names : to}.pdf`, from, ...(!isLast && { to }) };
  });
}

/** Each file, or why there is none: one that cannot be set does not stop the others. */
async function makeParts(
  { context, typesetter }: PrintRoom,
  { actor, signal }: RunningJob,
  folder: string,
  { kind, id, constituency, constituencyName }: PlannedDocument,
  parts: readonly Part[],
): Promise<(PrintedFile | string)[]> {
  signal.throwIfAborted();
  const data = await snapshot(context, actor, (acting) => readDocumentData(acting, kind, id)).catch(refusal);
  if (typeof data === 'string') return [data];
  const made: (PrintedFile | string)[] = [];
  for (const part of parts) {
    const document = partOf(data, part);
    const result: RenderResult = await typesetter.render(document, { signal });
    signal.throwIfAborted();
    if (!result.ok) made.push(result.error.message);
    else {
      const { pages, pdf } = result;
      const names = namesOn(document);
      made.push(
        await addPrinted(
          folder,
          { path: part.path, kind, constituency, constituencyName, names, pages },
          pdf,
        ),
      );
    }
  }
  return made;
}

/** One that the world says no to is named, and does not stop the others. */
function refusal(error: unknown): string {
  if (error instanceof ActError) return error.message;
  throw error;
}

function partOf(data: DocumentData, { from, to }: Part): DocumentData {
  return data.kind === 'voter-cards' ? { ...data, cards: data.cards.slice(from, to) } : data;
}

function namesOn(document: DocumentData): number {
  if (document.kind === 'voter-cards') return document.cards.length;
  return document.kind === 'notice' ? (rollOf(document)?.voters.length ?? 0) : 0;
}

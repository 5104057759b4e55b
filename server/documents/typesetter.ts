/** Turns the data of documents into PDFs, one after the other, in a child process that is replaced now and then. */
import { type DocumentData, templateInput } from './documents.ts';
import { type FontCatalogue, type MissingGlyph, readFontCatalogue } from './fonts.ts';
import { cancelled, glyphMissing, type RenderResult, timedOut } from './render-result.ts';
import type { TypesettingOrder, TypesettingReply, TypesettingSetup } from './typesetting-child.ts';
import { startTypesettingProcess, type TypesettingProcess } from './typesetting-process.ts';

export interface TypesetterOptions {
  /** The folder of the templates: `server/documents/templates`. */
  readonly templates: string;
  /** The `node_modules` with the bundled fonts. */
  readonly fonts: string;
  /** The office's own fonts (FONT_DIR), which go first. */
  readonly fontDirectory?: string;
}

export interface RenderOptions {
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
}

export interface Typesetter {
  /** Documents are set in the order in which they are asked for. */
  render(document: DocumentData, options?: RenderOptions): Promise<RenderResult>;
  /** The characters of these texts that could not be printed: a cheap question to ask before anything is published. */
  missingGlyphs(texts: Iterable<string>): MissingGlyph[];
  close(): void;
}

/** Typst does not give memory back: a child that has set this many documents, or grown this big, is replaced. */
const DOCUMENTS_OF_ONE_CHILD = 300;
const MEMORY_OF_ONE_CHILD = 900_000_000;
const TIME_LIMIT_MS = 120_000;
/** Tags for screen readers make a long roll twenty times as big: beyond this many texts there are none. */
const TAGGED_TEXTS = 3000;

/** @public */
export function openTypesetter(options: TypesetterOptions): Typesetter {
  const catalogue = readFontCatalogue(options.fonts, options.fontDirectory);
  const bench = openBench({ templates: options.templates, fontFiles: catalogue.files });
  let turn: Promise<unknown> = Promise.resolve();

  return {
    render(document, limits = {}) {
      const result = turn.then(() => renderNow(document, catalogue, bench, limits));
      turn = result.catch(() => undefined);
      return result;
    },
    missingGlyphs: (texts) => catalogue.missingGlyphs(texts),
    close: () => bench.clear(),
  };
}

async function renderNow(
  document: DocumentData,
  catalogue: FontCatalogue,
  bench: Bench,
  { signal: cancel, timeLimitMs = TIME_LIMIT_MS }: RenderOptions,
): Promise<RenderResult> {
  const input = templateInput(document);
  const texts = textsOf(input);
  const missing = catalogue.missingGlyphs(texts);
  if (missing.length > 0) return { ok: false, error: glyphMissing(missing) };

  const timeUp = AbortSignal.timeout(timeLimitMs);
  const interrupted = cancel ? AbortSignal.any([cancel, timeUp]) : timeUp;
  try {
    interrupted.throwIfAborted();
    const reply = await bench.typeset(
      {
        template: `${document.kind}.typ`,
        inputs: { data: JSON.stringify(input), fonts: JSON.stringify(catalogue.families) },
        rareFontFiles: catalogue.rareFilesFor(texts),
        timestamp: timestampOf(input.day),
        tagged: texts.length <= TAGGED_TEXTS,
      },
      interrupted,
    );
    if ('failure' in reply) throw new Error(`${document.kind}: ${reply.failure}`);
    return { ok: true, pdf: reply.pdf, pages: reply.pages };
  } catch (error) {
    if (!interrupted.aborted) throw error;
    return { ok: false, error: cancel?.aborted ? cancelled() : timedOut(timeLimitMs) };
  }
}

/** The one child at work, and its successor when it is spent or has died. */
interface Bench {
  typeset(order: TypesettingOrder, interrupted: AbortSignal): Promise<TypesettingReply>;
  clear(): void;
}

function openBench(setup: TypesettingSetup): Bench {
  let child: TypesettingProcess | undefined;
  let done = 0;
  const clear = () => {
    child?.stop();
    child = undefined;
    done = 0;
  };
  const attempt = async (order: TypesettingOrder, interrupted: AbortSignal): Promise<TypesettingReply> => {
    child ??= startTypesettingProcess(setup);
    const reply = await child.typeset(order, interrupted);
    done += 1;
    if ('failure' in reply || done >= DOCUMENTS_OF_ONE_CHILD || reply.memory > MEMORY_OF_ONE_CHILD) clear();
    return reply;
  };
  return {
    clear,
    async typeset(order, interrupted) {
      try {
        return await attempt(order, interrupted);
      } catch (error) {
        clear();
        if (interrupted.aborted) throw error;
        // It died, perhaps by no fault of this document: once more, with a new one.
        return attempt(order, interrupted);
      }
    },
  };
}

/** Midnight in UTC+8 of the document's day. */
function timestampOf({
  year = 0,
  month = 0,
  day = 0,
}: Record<'year' | 'month' | 'day', number | undefined>): number {
  return Date.UTC(year, month - 1, day, -8) / 1000;
}

/** Every text of a template's input, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

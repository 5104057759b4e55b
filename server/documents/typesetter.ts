/** Turns the data of documents into PDFs, one after the other, in a child process that is replaced now and then. */
import { type DocumentData, templateInput } from './documents.ts';
import { type FontCatalogue, type MissingGlyph, readFontCatalogue } from './fonts.ts';
import { cancelled, glyphMissing, type RenderResult, timedOut } from './render-result.ts';
import { openTypesettingBench, type TypesettingBench } from './typesetting-bench.ts';

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

const TIME_LIMIT_MS = 120_000;
/** Joiners, direction and byte order marks in a name make a PDF's text lose the characters beside them. */
const INVISIBLE = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** Tags for screen readers make a long roll twenty times as big: beyond this many texts there are none. */
const TAGGED_TEXTS = 3000;

/** @public */
export function openTypesetter(options: TypesetterOptions): Typesetter {
  const catalogue = readFontCatalogue(options.fonts, options.fontDirectory);
  const bench = openTypesettingBench({ templates: options.templates, fontFiles: catalogue.files });
  let turn: Promise<unknown> = Promise.resolve();

  return {
    render(document, limits = {}) {
      const result = turn.then(() => renderNow(document, catalogue, bench, limits));
      turn = result.catch(() => undefined);
      return result;
    },
    missingGlyphs: (texts) => catalogue.missingGlyphs(texts),
    close: () => bench.close(),
  };
}

async function renderNow(
  document: DocumentData,
  catalogue: FontCatalogue,
  bench: TypesettingBench,
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
        inputs: {
          data: JSON.stringify(input).replace(INVISIBLE, ''),
          fonts: JSON.stringify(catalogue.families),
        },
        rareFontFiles: catalogue.rareFilesFor(texts),
        timestamp: timestampOf(input.day),
        tagged: texts.length <= TAGGED_TEXTS,
        pictures: document.kind === 'candidate-introduction' ? (document.photos ?? []) : [],
        bound: document.kind === 'booklet' ? document.bound.map(({ file }) => file) : [],
      },
      interrupted,
    );
    if ('failure' in reply) throw new Error(`${document.kind}: ${reply.failure}`);
    const { pdf, pages, memory } = reply;
    return { ok: true, pdf, pages, memory };
  } catch (error) {
    if (!interrupted.aborted && !bench.isClosed()) throw error;
    return { ok: false, error: timeUp.aborted ? timedOut(timeLimitMs) : cancelled() };
  }
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

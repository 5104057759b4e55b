/**
 * The child process that typesets: Typst works synchronously and does not give memory back, so it lives apart from the
 * server (`typesetter.ts`) and is replaced after a while. It ends when its parent does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import wawoff2 from 'wawoff2';
import { boundPath } from './booklet.ts';

export interface TypesettingSetup {
  readonly templates: string;
  readonly fontFiles: readonly string[];
}

export interface TypesettingOrder {
  readonly template: string;
  /** JSON texts, by the names under which the template asks for them. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly rareFontFiles: readonly string[];
  /** Seconds since 1970, written into the PDF as the time of its making. */
  readonly timestamp: number;
  readonly tagged: boolean;
  /** PDFs that a booklet binds. */
  readonly bound: readonly string[];
  /** 照片, as they were uploaded. */
  readonly pictures: readonly (Uint8Array | null)[];
}

export type TypesettingReply =
  | { readonly pdf: Uint8Array; readonly pages: number; readonly memory: number }
  | { readonly failure: string };

let compiler: NodeCompiler | undefined;
const setup = JSON.parse(process.argv[2] ?? '') as TypesettingSetup;
const rareFonts = new Map<string, Buffer>();

process.on('message', (order: TypesettingOrder) => {
  typeset(order).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ failure: String(error) } satisfies TypesettingReply),
  );
});
process.on('disconnect', () => process.exit());

async function typeset(order: TypesettingOrder): Promise<TypesettingReply> {
  const compiler = await compilerWith(order.rareFontFiles);
  for (const [index, file] of order.bound.entries())
    compiler.mapShadow(join(setup.templates, boundPath(index)), readFileSync(file));
  try {
    const pictures = JSON.stringify(mapPictures(compiler, order.pictures));
    return set(compiler, { ...order, inputs: { ...order.inputs, pictures } });
  } finally {
    compiler.resetShadow();
  }
}

function set(compiler: NodeCompiler, order: TypesettingOrder): TypesettingReply {
  const document = withCompany(compiler, order, compile(compiler, order));
  const pdf = compiler.pdf(document, {
    // PDF/A turns a missing glyph, otherwise an empty box, into an error.
    ...(order.bound.length === 0 ? { pdfStandard: 'a-2b', pdfTags: order.tagged } : { pdfTags: false }),
    creationTimestamp: order.timestamp,
  });
  compiler.evictCache(5);
  return { pdf, pages: document.numOfPages, memory: process.memoryUsage.rss() };
}

/** Paths for the template; null for what is no picture after all, so that the paper is made without it. */
function mapPictures(compiler: NodeCompiler, pictures: TypesettingOrder['pictures']): (string | null)[] {
  return pictures.map((picture, index) => {
    if (picture === null) return null;
    const path = `/pictures/${index}`;
    compiler.mapShadow(join(setup.templates, path), Buffer.from(picture));
    return compiler.compile({ mainFileContent: `#image("${path}")` }).result ? path : null;
  });
}

/** 落款不单独成页 · GB/T 9704-2012, 7.3.5.4: lines closer together, and where that is not enough, what stands before goes along. */
function withCompany(
  compiler: NodeCompiler,
  order: TypesettingOrder,
  document: NodeTypstDocument,
): NodeTypstDocument {
  if (!isSignatureAlone(compiler, document)) return document;
  for (const squeeze of SQUEEZES) {
    const squeezed = compile(compiler, order, { squeeze });
    if (squeezed.numOfPages < document.numOfPages) return squeezed;
  }
  const carried = compile(compiler, order, { carry: '1' });
  return carried.numOfPages === document.numOfPages ? carried : document;
}

function compile(
  compiler: NodeCompiler,
  order: TypesettingOrder,
  setting: { readonly squeeze?: string; readonly carry?: string } = {},
): NodeTypstDocument {
  const compiled = compiler.compile({
    mainFilePath: join(setup.templates, order.template),
    inputs: { ...order.inputs, ...setting },
  });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return compiled.result;
}

/** 调整行距: how much closer lines may stand so that the signature goes on the page before. */
const SQUEEZES = ['0.97', '0.94', '0.91', '0.88'];

function isSignatureAlone(compiler: NodeCompiler, document: NodeTypstDocument): boolean {
  const [belowTopMm] = compiler.query(document, { selector: '<closing>', field: 'value' }) as number[];
  return document.numOfPages > 1 && belowTopMm !== undefined && belowTopMm < 1;
}

/** A compiler's fonts are fixed when it is made: a rare font that is new to this child takes a new compiler. */
async function compilerWith(rareFontFiles: readonly string[]): Promise<NodeCompiler> {
  const unknown = rareFontFiles.filter((file) => !rareFonts.has(file));
  if (compiler && unknown.length === 0) return compiler;
  for (const file of unknown) {
    rareFonts.set(file, Buffer.from(await wawoff2.decompress(readFileSync(file))));
  }
  const fonts = setup.fontFiles.map((file) => readFileSync(file));
  compiler = NodeCompiler.create({
    workspace: setup.templates,
    fontArgs: [{ fontBlobs: [...fonts, ...rareFonts.values()] }],
  });
  return compiler;
}

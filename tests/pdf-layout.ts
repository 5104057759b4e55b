/** Where the text of a PDF stands, read by other hands than those that made it: what is off the page, over other text, or an empty box. */
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfLayout {
  readonly pages: number;
  /** Without spaces and line ends: a name may be spread or broken. */
  readonly text: string;
  /** Glyphs that are .notdef. */
  readonly emptyBoxes: number;
  /** Texts that are not wholly on their page. */
  readonly outside: readonly string[];
  /** Texts on one line of which the second begins before the first has ended. */
  readonly colliding: readonly string[];
}

interface Placed {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function readPdfLayout(pdf: Uint8Array): Promise<PdfLayout> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  const outside: string[] = [];
  const colliding: string[] = [];
  let emptyBoxes = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const items = await placedTexts(page);
    const [, , width = 0, height = 0] = page.view;
    texts.push(...items.map(({ str }) => str));
    outside.push(...items.filter((item) => !isInside(item, width, height)).map(({ str }) => str));
    colliding.push(...collisions(items));
    emptyBoxes += await countEmptyBoxes(page);
    page.cleanup();
  }
  const { numPages: pages } = document;
  await document.destroy();
  return { pages, text: texts.join('').replaceAll(/\s/g, ''), emptyBoxes, outside, colliding };
}

async function placedTexts(page: PDFPageProxy): Promise<Placed[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ str: item.str, x, y, width: item.width, height: Math.hypot(a, b) }];
  });
}

/** From a little below the base line to the top of a character. */
function isInside({ x, y, width, height }: Placed, pageWidth: number, pageHeight: number): boolean {
  return x >= 0 && x + width <= pageWidth && y - 0.12 * height >= 0 && y + 0.88 * height <= pageHeight;
}

/** Punctuation that meets other punctuation, or the end of a line, gives up the empty half of its square. */
function collisions(items: readonly Placed[]): string[] {
  const lines = items.toSorted((one, other) => one.y - other.y || one.x - other.x);
  return lines.flatMap((item, index) => {
    const next = lines[index + 1];
    if (next === undefined || Math.abs(next.y - item.y) > 0.01) return [];
    const isPunctuated = /\p{P}$/u.test(item.str) || /^\p{P}/u.test(next.str);
    const allowed = isPunctuated ? item.height : 0.5;
    return next.x < item.x + item.width - allowed ? [`${item.str} ${next.str}`] : [];
  });
}

interface Glyph {
  readonly originalCharCode: number;
}

/** In a font of a PDF, the glyph number 0 is .notdef. */
async function countEmptyBoxes(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = fnArray.flatMap((fn, index) =>
    fn === OPS.showText ? [(argsArray[index] as [unknown[]])[0]] : [],
  );
  const isGlyph = (each: unknown): each is Glyph =>
    typeof each === 'object' && each !== null && 'originalCharCode' in each;
  return shown.flat().filter((each) => isGlyph(each) && each.originalCharCode === 0).length;
}

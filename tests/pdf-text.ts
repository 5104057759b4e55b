/** The text of a PDF, page by page, read by other hands than those that made it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export async function readPdfText(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(`=== ${number} ===\n${text.trim()}\n`);
  }
  await document.destroy();
  return pages.join('\n');
}

/** The PostScript names of the fonts in a PDF, with their subset tags. */
export async function readPdfFonts(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const names = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { styles } = await page.getTextContent();
    for (const id of Object.keys(styles)) names.add((page.commonObjs.get(id) as { name: string }).name);
  }
  await document.destroy();
  return [...names];
}

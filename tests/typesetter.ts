/** A typesetter over the sources, as the server opens one over the installation. */
import { join } from 'node:path';
import { CHECKOUT } from '@xuanwu/server/checkout.ts';
import type { DocumentData } from '@xuanwu/server/documents/documents.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { readPdfText } from './pdf-text.ts';

export const BUNDLED_FONTS = join(CHECKOUT, 'node_modules');

export function openTestTypesetter(options: { readonly fontDirectory?: string } = {}): Typesetter {
  return openTypesetter({
    templates: join(CHECKOUT, 'server/documents/templates'),
    fonts: BUNDLED_FONTS,
    ...options,
  });
}

/** Renders, reads the pages back, and closes. */
export async function renderText(document: DocumentData): Promise<{ pages: number; text: string }> {
  const typesetter = openTestTypesetter();
  try {
    const result = await typesetter.render(document);
    if (!result.ok) throw new Error(result.error.message);
    return { pages: result.pages, text: await readPdfText(result.pdf) };
  } finally {
    typesetter.close();
  }
}

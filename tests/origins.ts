/** 出处 of everything that a shown paper says. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { readDocuments } from '@xuanwu/server/reports/documents.queries.ts';
import type { DocumentKind } from '@xuanwu/server/reports/documents.schema.ts';
import { runsOfPaper } from '@xuanwu/server/reports/wordings/paper.ts';
import { readSources } from '@xuanwu/server/reports/issuing/sources.queries.ts';
import type { DocumentSources } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { expect } from 'vitest';
import type { TestRehearsal } from './rehearsal.ts';

/** No figure that nobody can ask where it comes from, and every field with its record. */
export function expectOrigins(kind: DocumentKind, { fields, paper }: DocumentSources): void {
  expect(fields.length, kind).toBeGreaterThan(2);
  for (const { record } of fields) expect(record, kind).not.toBe('');
  const known = new Set(fields.map(({ name }) => name));
  const without = runsOfPaper(paper).flatMap(({ text, field }) => {
    if (field === null) return /\d/.test(text) ? [text] : [];
    return known.has(field) ? [] : [`${field}: ${text}`];
  });
  expect({ kind, without }).toEqual({ kind, without: [] });
}

/** Every text and number that has a digit, however deep. */
export function figuresIn(content: unknown): string[] {
  if (typeof content === 'number') return [String(content)];
  if (typeof content === 'string') return /\d/.test(content) ? [content] : [];
  if (content === null || typeof content !== 'object') return [];
  return Object.values(content).flatMap(figuresIn);
}

/** The same of every document of these kinds, of each at least one; how many there were. */
export async function walkOrigins<Kind extends DocumentKind>(
  { context, stage }: TestRehearsal,
  kinds: readonly Kind[],
): Promise<Record<Kind, number>> {
  const met = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  // Each in a transaction of its own: that personal data are read is written down.
  const read = <T>(work: Parameters<typeof actTransaction<T>>[2]) =>
    actTransaction(context, stage.actor('demo-chief'), work);
  for (const { kind, id } of await read((acting) => readDocuments(acting))) {
    if (!Object.hasOwn(met, kind)) continue;
    expectOrigins(kind, await read((acting) => readSources(acting, kind, id)));
    met[kind as Kind] += 1;
  }
  expect(Object.values(met)).not.toContain(0);
  return met;
}

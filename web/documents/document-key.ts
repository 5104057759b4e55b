import type { DocumentKey } from '@xuanwu/server/reports/documents.schema.ts';

/** `ballot-sheet:…`, as the server takes it. */
export function keyOf({ kind, id }: DocumentKey): string {
  return `${kind}:${id}`;
}

import type { DocumentKind } from './documents.schema.ts';

/** Which documents: of one constituency, of one place, or one by kind and id. */
export interface WantedDocuments {
  readonly constituency?: string | undefined;
  readonly place?: string | undefined;
  readonly one?: { readonly kind: DocumentKind; readonly id: string };
}

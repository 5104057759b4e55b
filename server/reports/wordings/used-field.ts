import type { FieldSource } from '../../documents/wordings/field.ts';

/** 出处 of one field of a document. */
export interface UsedField {
  readonly name: string;
  readonly about: string;
  readonly text: string;
  readonly source: FieldSource;
}

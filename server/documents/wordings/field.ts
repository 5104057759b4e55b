/** 字段: what a wording can name, what it is, and where its value comes from. */
import type { NoticeColumn } from '../notice/notice.ts';

export type FieldType = 'text' | 'names' | 'flag' | 'list' | 'table';

/** 字段的定义 · by its Chinese name in `fields.ts`. */
export interface FieldDefinition {
  readonly type: FieldType;
  /** What it is, in a sentence for the office. */
  readonly about: string;
  /** Of a list: what each item has. */
  readonly itemFields?: readonly string[];
  /** Of a table. */
  readonly columns?: readonly NoticeColumn[];
  /** For a preview before there are data. */
  readonly sample: FieldContent;
}

export type FieldContent =
  | string
  | boolean
  | readonly string[]
  | readonly Readonly<Record<string, string>>[]
  | readonly (readonly string[])[];

/** Of names; an empty list is one of no names. */
export function isNames(content: FieldContent): content is readonly string[] {
  return Array.isArray(content) && content.every((each) => typeof each === 'string');
}

/** 出处: where the value was written down, and what defines it. */
export interface FieldSource {
  /** Which record it comes from: 选举委员会的登记. */
  readonly record: string;
  /** The article that defines it. */
  readonly article?: string;
  /** The ledger entry that recorded it. */
  readonly entry?: string;
  /** The page that shows it. */
  readonly page?: string;
}

export interface FieldValue {
  readonly content: FieldContent;
  readonly source: FieldSource;
}

/** Is there anything? What `{如果 …}` asks. */
export function isThere(content: FieldContent): boolean {
  return typeof content === 'boolean' ? content : content.length > 0;
}

/** 字段: what a wording can name, what it is, and where its value comes from. */
import type { NoticeColumn, TableSize } from '../notice/notice.ts';

export type FieldType = 'text' | 'names' | 'flag' | 'list' | 'table';

/** 字段的定义 · by its Chinese name in `fields.ts`. */
export interface FieldDefinition {
  readonly type: FieldType;
  /** What it is, in a sentence for the office. */
  readonly about: string;
  /** Of a list: what each item has. */
  readonly itemFields?: readonly string[];
  /** Of a table; those whose columns depend on the data bring them along. */
  readonly columns?: readonly NoticeColumn[];
  readonly size?: TableSize;
  /** 选民名单: set by the strokes of the surnames instead of in a table; its rows are the name and what stands beside it. */
  readonly isRoll?: boolean;
  /** For a preview before there are data. */
  readonly sample: FieldContent;
}

export type FieldContent =
  string | boolean | readonly string[] | readonly FieldItem[] | readonly (readonly string[])[] | TableContent;

/** One of a list: its own fields, texts or names. */
export type FieldItem = Readonly<Record<string, string | readonly string[]>>;

/** A table that brings its columns along: those that nobody has anything in are left out. */
export interface TableContent {
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly (readonly string[])[];
}

export function isTable(content: FieldContent): content is TableContent {
  return typeof content === 'object' && 'rows' in content;
}

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
  if (typeof content === 'boolean') return content;
  return (isTable(content) ? content.rows : content).length > 0;
}

export function textField(about: string, sample: string): FieldDefinition {
  return { type: 'text', about, sample };
}

export function namesField(about: string, sample: readonly string[]): FieldDefinition {
  return { type: 'names', about, sample };
}

export function flagField(about: string, sample: boolean): FieldDefinition {
  return { type: 'flag', about, sample };
}

export function tableField(
  about: string,
  columns: readonly NoticeColumn[],
  sample: readonly (readonly string[])[],
  layout: Pick<FieldDefinition, 'size' | 'isRoll'> = {},
): FieldDefinition {
  return { type: 'table', about, columns, sample, ...layout };
}

export function listField(
  about: string,
  itemFields: readonly string[],
  sample: readonly FieldItem[],
): FieldDefinition {
  return { type: 'list', about, itemFields, sample };
}

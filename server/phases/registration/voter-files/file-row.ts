/** 一行 of a file of any format, as it was read. */
export interface FileRow {
  /** Line in the file (CSV) or row of the sheet (XLSX) where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row as such cannot be read. */
  readonly problem?: string;
}

/** 归档包里的一张数据表 */
export interface ArchiveTable {
  readonly name: string;
  /** 字段名和说明 */
  readonly fields: readonly (readonly [name: string, meaning: string])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

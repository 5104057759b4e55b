/** 选民名单的电子表格和文字稿: what the notice says, for an office that works on with it. Only what may be published is in the data. */
export interface RollFile {
  /** 第三选区选民名单 */
  readonly title: string;
  readonly congress: string;
  readonly issuer: string;
  readonly publishedOn: string;
  readonly electionDay: string;
  /** Of the frozen roll. */
  readonly seal: string;
  /** 是否载明性别 */
  readonly showsSex: boolean;
  /** As it was published. */
  readonly voters: readonly { readonly serial: number; readonly name: string; readonly sex: string }[];
  /** In their order. */
  readonly corrections: readonly {
    readonly publishedOn: string;
    readonly what: string;
    readonly name: string;
  }[];
}

/** 名单的各列 */
export function rollColumns({ showsSex }: RollFile): readonly string[] {
  return ['序号', '姓名', ...(showsSex ? ['性别'] : [])];
}

export function rollCells(
  { showsSex }: RollFile,
  { serial, name, sex }: RollFile['voters'][number],
): readonly string[] {
  return [String(serial), name, ...(showsSex ? [sex] : [])];
}

export const CORRECTION_COLUMNS = ['公布日期', '更正', '姓名'] as const;

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
  /** 是否载明选民小组 */
  readonly showsGroup: boolean;
  /** As it was published. */
  readonly voters: readonly {
    readonly serial: number;
    readonly name: string;
    readonly sex: string;
    readonly group?: string;
  }[];
  /** In their order. */
  readonly corrections: readonly {
    readonly publishedOn: string;
    readonly what: string;
    readonly name: string;
  }[];
}

/** 名单的各列 */
export function rollColumns({ showsSex, showsGroup }: RollFile): readonly string[] {
  return ['序号', '姓名', ...(showsSex ? ['性别'] : []), ...(showsGroup ? ['选民小组'] : [])];
}

export function rollCells(
  { showsSex, showsGroup }: RollFile,
  { serial, name, sex, group = '' }: RollFile['voters'][number],
): readonly string[] {
  return [String(serial), name, ...(showsSex ? [sex] : []), ...(showsGroup ? [group] : [])];
}

export const CORRECTION_COLUMNS = ['公布日期', '更正', '姓名'] as const;

/** The basic information (基本情况) of candidates · 选举法（2020）第三十二条, as a table. */
import type { TableContent } from './wordings/field.ts';

export interface Candidate {
  readonly name: string;
  readonly sex?: string;
  readonly ethnicity?: string;
  /** 出生年月, YYYY-MM */
  readonly born?: string;
  readonly education?: string;
  readonly politicalStatus?: string;
  /** 工作单位及职务 */
  readonly position?: string;
  /** 推荐方式: 政党、人民团体推荐, or 选民十人以上联名推荐 */
  readonly nominatedBy?: string;
}

interface Column {
  readonly title: string;
  /** Millimetres; null takes what is left. */
  readonly width: number | null;
  readonly cell: (candidate: Candidate, index: number) => string;
}

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 10, cell: (_, index) => String(index + 1) },
  { title: '姓名', width: 22, cell: (candidate) => candidate.name },
  { title: '性别', width: 9.5, cell: (candidate) => candidate.sex ?? '' },
  { title: '民族', width: 11.5, cell: (candidate) => candidate.ethnicity ?? '' },
  { title: '出生\n年月', width: 16.5, cell: (candidate) => writtenMonth(candidate.born) },
  { title: '文化\n程度', width: 12, cell: (candidate) => candidate.education ?? '' },
  { title: '政治面貌', width: 17, cell: (candidate) => candidate.politicalStatus ?? '' },
  { title: '工作单位及职务', width: null, cell: (candidate) => candidate.position ?? '' },
  { title: '推荐方式', width: 24.5, cell: (candidate) => candidate.nominatedBy ?? '' },
];

/** The same for a document of words. */
export function candidateContent(candidates: readonly Candidate[]): TableContent {
  const { columns, rows } = candidateTable(candidates);
  return {
    columns: columns.map(({ title, width }) => ({
      title,
      ...(width !== null && { width }),
      ...(title === '姓名' && { isPerson: true }),
      ...(title === '工作单位及职务' && { align: 'left' as const }),
    })),
    rows,
  };
}

/** Serial number, name, and every column that anyone has something in. */
function candidateTable(candidates: readonly Candidate[]) {
  const columns = COLUMNS.filter(
    ({ title, cell }) =>
      title === '姓名' || candidates.some((candidate, index) => cell(candidate, index) !== ''),
  );
  const isFilled = columns.some(({ width }) => width === null);
  return {
    // Without a column that takes what is left, the name does.
    columns: columns.map(({ title, width }) => ({
      title,
      width: title === '姓名' && !isFilled ? null : width,
    })),
    rows: candidates.map((candidate, index) => columns.map(({ cell }) => cell(candidate, index))),
  };
}

function writtenMonth(month: string | undefined): string {
  const [, year, number] = /^(\d{4})-(\d{2})/.exec(month ?? '') ?? [];
  return year ? `${year}.${number}` : '';
}

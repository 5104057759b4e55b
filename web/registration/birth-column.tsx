import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { Alert } from 'antd';
import { grouped } from '../widgets/words.ts';

const LEAST_ROWS = 40;
const LEAST_SHARE = 10;

/** 出生日期一列靠不住 · so many rows of it fit no number that slips of the pen do not explain it: a lunar calendar, one day written for all, another column. */
export function UnsoundBirthColumn({ preview }: { preview: ImportPreview }) {
  const rows = unsoundBirthDates(preview);
  if (rows === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${grouped(rows)} 行的出生日期看不懂，或者和公民身份号码不一致`}
      description="这么多行不像笔误：多半是这一列填的是农历、都写成同一天（如正月初一），或者列对应错了。请对照原件；这一列确实靠不住的，在下面“列对应错了”里把“出生日期”清空，重新读取，登记以公民身份号码上的出生日期为准。"
    />
  );
}

/** On how many rows, where it is one in ten of the file at least. */
export function unsoundBirthDates({
  problems,
  rowsRead,
}: Pick<ImportPreview, 'problems' | 'rowsRead'>): number | undefined {
  const rows = problems
    .filter(({ problem }) => problem === 'birth-mismatch' || problem === 'birth-date-unreadable')
    .reduce((sum, each) => sum + each.rows, 0);
  return rows >= LEAST_ROWS && rows * LEAST_SHARE >= rowsRead ? rows : undefined;
}

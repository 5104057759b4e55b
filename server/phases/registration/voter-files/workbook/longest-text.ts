import { ActError } from '../../../../acts/error-codes.ts';

/** A cell holds 32,767 characters; some programs write more. In UTF-8 it fits into a block of `shared-strings.ts`. */
export const LONGEST_TEXT = 2 ** 20;
const OF_EXCEL = 32_767;

/** 一格里的文字太长: where the cell is not known, it is none of those that were read so far. */
export function giantCell(reference: string | undefined): ActError {
  const which = reference === undefined ? '有一格' : `${reference} 格`;
  return new ActError(
    'file-unreadable',
    `XLSX 文件的${which}里的文字超过 ${LONGEST_TEXT} 个字，读不下（Excel 一格最多 ${OF_EXCEL} 个字）。请改好这一格，重新存成 .xlsx 或 CSV 后再上传。`,
  );
}

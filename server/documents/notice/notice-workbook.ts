import { writeXlsx } from 'hucre/xlsx';
import type { Notice, NoticePart } from './notice.ts';

const AS_TEXT = '@';
const WIDE = 18;

/** 文书里的表格的电子表格: a sheet for each, as text, so that a number keeps its zeros and a name is no formula. */
export async function noticeWorkbook({ title, parts, attachments = [] }: Notice): Promise<Buffer> {
  const tables = [...parts, ...attachments.flatMap((attachment) => attachment.parts)].flatMap(tableOf);
  if (tables.length === 0) tables.push({ name: '文书', columns: [title.replaceAll('\n', '')], rows: [] });
  const bytes = await writeXlsx({
    sheets: tables.map(({ name, columns, rows }, index) => ({
      name: tables.findIndex((other) => other.name === name) === index ? name : `${name}${index + 1}`,
      columns: columns.map(() => ({ numFmt: AS_TEXT, width: WIDE })),
      rows: [columns, ...rows],
      freezePane: { rows: 1 },
    })),
  });
  return Buffer.from(bytes);
}

interface Sheet {
  readonly name: string;
  readonly columns: string[];
  readonly rows: string[][];
}

function tableOf(part: NoticePart): Sheet[] {
  if (part.part !== 'table') return [];
  const { field, title, columns, rows } = part;
  return [
    {
      name: field ?? title ?? '表',
      columns: columns.map((column) => column.title.replaceAll('\n', '')),
      rows: rows.map((row) => [...row]),
    },
  ];
}

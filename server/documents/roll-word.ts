import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { CORRECTION_COLUMNS, rollCells, rollColumns, type RollFile } from './roll-file.ts';

/** Voters beside each other in one row. */
const ABREAST = 3;
/** Half points: 二号、三号、小四. */
const SIZES = { title: 44, body: 32, table: 24 } as const;
/** What an office's computer has; another takes its place where it has none. */
const FONTS = { title: '方正小标宋简体', body: '仿宋_GB2312', table: '仿宋_GB2312' } as const;

/** 选民名单的文字稿, for Word and WPS. */
export async function rollWord(file: RollFile): Promise<Buffer> {
  const { title, congress, issuer, publishedOn, electionDay, voters, corrections, seal } = file;
  const document = new Document({
    title,
    creator: issuer,
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        children: [
          centred(`${congress}代表选举`, 'title'),
          centred(title, 'title'),
          centred(
            `${writtenDate(publishedOn)}公布，选举日${writtenDate(electionDay)}，共${voters.length}人`,
            'table',
          ),
          votersTable(file),
          ...(corrections.length === 0 ? [] : [centred('名单更正', 'body'), correctionsTable(file)]),
          centred(`公布的名单 SHA-256：${seal}`, 'table'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Twentieths of a point: GB/T 9704's 37, 28, 35 and 26 mm. */
const MARGIN = { top: 2_098, left: 1_588, bottom: 1_984, right: 1_474 } as const;

type Size = keyof typeof SIZES;

function run(text: string, size: Size): TextRun {
  const name = FONTS[size];
  return new TextRun({ text, size: SIZES[size], font: { ascii: name, eastAsia: name, hAnsi: name } });
}

function centred(text: string, size: Size): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [run(text, size)],
  });
}

function votersTable(file: RollFile): Table {
  const header = rollColumns(file);
  const empty = header.map(() => '');
  const rows: string[][] = [];
  for (let at = 0; at < file.voters.length; at += ABREAST) {
    const beside = file.voters.slice(at, at + ABREAST).map((voter) => rollCells(file, voter));
    while (beside.length < ABREAST) beside.push(empty);
    rows.push(beside.flat());
  }
  return table(Array.from({ length: ABREAST }, () => header).flat(), rows);
}

function correctionsTable({ corrections }: RollFile): Table {
  return table(
    CORRECTION_COLUMNS,
    corrections.map(({ publishedOn, what, name }) => [publishedOn, what, name]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(header, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function rowOf(cells: readonly string[], isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (cell) =>
        new TableCell({
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(cell, 'table')] })],
        }),
    ),
  });
}

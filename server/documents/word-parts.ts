/** 文字稿 for Word and WPS: the measures of GB/T 9704-2012 and what every file of ours is made of. */
import {
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  AlignmentType,
} from 'docx';

/** Half points: 二号、三号、四号、小四. */
const SIZES = { title: 44, body: 32, heading: 32, kai: 32, small: 28, table: 24 } as const;

/** What an office's computer has; another takes its place where it has none. */
const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  kai: '楷体_GB2312',
  small: '宋体',
  table: '仿宋_GB2312',
} as const satisfies Record<keyof typeof SIZES, string>;

export type WordStyle = keyof typeof SIZES;

/** A4 with the margins of the standard, 37, 28, 35 and 26 mm, in twentieths of a point; the footer 7 mm below the type area. */
export const WORD_PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, left: 1_588, bottom: 1_984, right: 1_474, footer: 1_304 },
} as const;

export function wordRun(text: string, style: WordStyle, options: IRunOptions = {}): TextRun {
  const name = FONTS[style];
  return new TextRun({
    ...options,
    text,
    size: SIZES[style],
    font: { ascii: name, eastAsia: name, hAnsi: name },
  });
}

export function centredParagraph(text: string, style: WordStyle, after = 160): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    children: [wordRun(text, style)],
  });
}

/** A table over the width of the page, its header repeated on every page, no row split. */
export function wordTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  isLeft: (column: number) => boolean = () => false,
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(header, true, () => false), ...rows.map((cells) => rowOf(cells, false, isLeft))],
  });
}

function rowOf(cells: readonly string[], isHeader: boolean, isLeft: (column: number) => boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          children: [
            new Paragraph({
              alignment: isLeft(column) ? AlignmentType.LEFT : AlignmentType.CENTER,
              children: [wordRun(cell, 'table')],
            }),
          ],
        }),
    ),
  });
}

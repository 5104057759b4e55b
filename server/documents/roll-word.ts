import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { Document, Packer, type Table } from 'docx';
import { CORRECTION_COLUMNS, rollCells, rollColumns, type RollFile } from './roll-file.ts';
import { centredParagraph, WORD_PAGE, wordTable } from './word-parts.ts';

/** Voters beside each other in one row. */
const ABREAST = 3;

/** 选民名单的文字稿, for Word and WPS. */
export async function rollWord(file: RollFile): Promise<Buffer> {
  const { title, congress, issuer, publishedOn, electionDay, voters, corrections, seal } = file;
  const document = new Document({
    title,
    creator: issuer,
    sections: [
      {
        properties: { page: WORD_PAGE },
        children: [
          centredParagraph(`${congress}代表选举`, 'title'),
          centredParagraph(title, 'title'),
          centredParagraph(
            `${writtenDate(publishedOn)}公布，选举日${writtenDate(electionDay)}，共${voters.length}人`,
            'table',
          ),
          votersTable(file),
          ...(corrections.length === 0 ? [] : [centredParagraph('名单更正', 'body'), correctionsTable(file)]),
          centredParagraph(`公布的名单 SHA-256：${seal}`, 'table'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
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
  return wordTable(Array.from({ length: ABREAST }, () => header).flat(), rows);
}

function correctionsTable({ corrections }: RollFile): Table {
  return wordTable(
    CORRECTION_COLUMNS,
    corrections.map(({ publishedOn, what, name }) => [publishedOn, what, name]),
  );
}

import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type Table,
} from 'docx';
import { setRoll } from '../roll-groups.ts';
import { titleLines } from '../title-lines.ts';
import { WORD_PAGE, type WordStyle, wordRun, wordTable } from '../word-parts.ts';
import {
  attachmentLine,
  type Notice,
  type NoticeAttachment,
  type NoticePart,
  type NoticeRoll,
  type NoticeTable,
  textOfRuns,
} from './notice.ts';

/** 22 lines a page: 225 mm less the last line's own height, in twentieths of a point. */
const PITCH = 578;
/** One character of 三号. */
const CHARACTER = 320;
const HEADING_STYLES: Readonly<Record<1 | 2, WordStyle>> = { 1: 'heading', 2: 'kai' };

/** 公文的文字稿, for Word and WPS: the same values as `notice.typ` sets, with paragraphs and tables that can be edited. */
export async function noticeWord(notice: Notice): Promise<Buffer> {
  const { title, issuer, number, recipients, parts, attachments = [] } = notice;
  const document = new Document({
    title: title.replaceAll('\n', ''),
    creator: issuer,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: WORD_PAGE },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
        children: [
          ...titleParagraphs(title),
          ...(number === undefined ? [] : [centred(number, 'kai')]),
          ...(recipients === undefined ? [] : [line(`${recipients}：`, { indent: {} })]),
          ...parts.flatMap(partOf),
          ...attachmentsNote(attachments),
          ...signature(notice),
          ...attachments.flatMap((attachment, index) => attachmentOf(attachment, index, attachments.length)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const LINE = { line: PITCH, lineRule: LineRuleType.EXACT } as const;

function line(text: string, options: IParagraphOptions = {}, style: WordStyle = 'body'): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: LINE,
    indent: { firstLine: 2 * CHARACTER },
    ...options,
    children: [wordRun(text, style)],
  });
}

function centred(text: string, style: WordStyle): Paragraph {
  return line(text, { alignment: AlignmentType.CENTER, indent: {} }, style);
}

function empty(): Paragraph {
  return line('', { indent: {} });
}

function titleParagraphs(title: string): Paragraph[] {
  return [
    ...titleLines(title).map((words) =>
      line(
        words,
        { alignment: AlignmentType.CENTER, indent: {}, spacing: { line: 700, lineRule: LineRuleType.EXACT } },
        'title',
      ),
    ),
    empty(),
  ];
}

function partOf(part: NoticePart): (Paragraph | Table)[] {
  switch (part.part) {
    case 'paragraph':
      return [line(textOfRuns(part.runs))];
    case 'heading':
      return [line(textOfRuns(part.runs), { keepNext: true }, HEADING_STYLES[part.level])];
    case 'roll':
      return [rollTable(part), empty()];
    case 'table':
      return [...(part.title === undefined ? [] : [centred(part.title, 'heading')]), tableOf(part), empty()];
  }
}

function tableOf({ columns, rows }: NoticeTable): Table {
  return wordTable(
    columns.map(({ title }) => title),
    rows,
    (column) => columns[column]?.align === 'left',
  );
}

function attachmentsNote(attachments: readonly NoticeAttachment[]): Paragraph[] {
  if (attachments.length === 0) return [];
  const lines = attachments.map(({ title }, index) =>
    index === 0
      ? line(`附件：${attachmentLine(index, attachments.length, title)}`)
      : line(attachmentLine(index, attachments.length, title), { indent: { firstLine: 5 * CHARACTER } }),
  );
  return [empty(), ...lines];
}

/** Voters beside each other in one row. */
const ABREAST = 4;

function rollTable({ voters }: NoticeRoll): Table {
  const sorted = setRoll(voters).groups.flatMap((group) => group.rows.flat());
  const rows = Array.from({ length: Math.ceil(sorted.length / ABREAST) }, (_, row) =>
    Array.from({ length: ABREAST }, (__, column) => {
      const voter = sorted[row * ABREAST + column];
      return voter
        ? [String(voter.serial), `${voter.name}${voter.beside === null ? '' : ` ${voter.beside}`}`]
        : ['', ''];
    }).flat(),
  );
  return wordTable(Array.from({ length: ABREAST }, () => ['序号', '姓名']).flat(), rows);
}

/** 署名、日期: four characters from the right where it is sealed, two where it is not. */
function signature({ issuer, date, sealPlace, signerPost }: Notice): Paragraph[] {
  const right = (characters: number, text: string) =>
    line(text, {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters * CHARACTER },
      keepLines: true,
    });
  const written = writtenDate(date);
  if (sealPlace === 'signer') {
    return [empty(), empty(), right(4, `${signerPost ?? ''}　　（签名章）`), empty(), right(4, written)];
  }
  if (sealPlace === 'none') return [empty(), right(2, issuer), right(2, written)];
  const wider = Math.max(0, Math.ceil((issuer.length - written.length) / 2));
  return [empty(), empty(), right(Math.max(0, 4 - wider), issuer), right(4, written)];
}

function attachmentOf(
  { title, parts }: NoticeAttachment,
  index: number,
  total: number,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    line(total === 1 ? '附件' : `附件${index + 1}`, { indent: {} }, 'heading'),
    empty(),
    ...titleParagraphs(title),
    ...parts.flatMap(partOf),
  ];
}

/** 页码: — 1 —, on the outer side, one character in. */
function folio(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: CHARACTER, right: CHARACTER },
        children: [wordRun('', 'small', { children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

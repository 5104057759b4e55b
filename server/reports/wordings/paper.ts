/** A document of words for the screen: every figure and name with the field that it comes from. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { Notice, NoticePart } from '../../documents/notice/notice.ts';
import type { UsedField } from './used-field.ts';
import type { Paper, PaperPart, PaperRun } from './wordings.schema.ts';

/** 成文日期、文号: what no wording says and every paper bears. */
export const DATE_FIELD = '成文日期';
export const NUMBER_FIELD = '文号';

/** Rows of a table on the screen; the paper has all of them. */
const SHOWN_ROWS = 50;

export function paperOf(notice: Notice, used: readonly UsedField[]): Paper {
  const { title, number = '', recipients = '', issuer, date, parts, attachments = [] } = notice;
  const traced = (text: string) => runsOf(text, used);
  // What was issued before runs said their field is traced by its words.
  const isMarked = parts.some((part) => 'runs' in part && part.runs.some(({ field }) => field !== undefined));
  const shown = (part: NoticePart) => partOf(part, isMarked ? [] : used);
  return {
    title: traced(title),
    number: traced(number).map((run) => ({ ...run, field: run.field ?? NUMBER_FIELD })),
    recipients: traced(recipients),
    parts: [
      ...parts.map(shown),
      ...attachments.flatMap((attachment): PaperPart[] => [
        { part: 'heading', runs: [{ text: '附件：', field: null }, ...traced(attachment.title)] },
        ...attachment.parts.map(shown),
      ]),
    ],
    issuer: traced(issuer),
    date: [{ text: writtenDate(date), field: DATE_FIELD }],
  };
}

/** Everything that stands on it, in the order in which it is read; of a table its cells. */
export function runsOfPaper({ title, number, recipients, parts, issuer, date }: Paper): readonly PaperRun[] {
  const shown = parts.flatMap((part) =>
    part.part === 'table' ? part.rows.flat().map((text) => ({ text, field: part.field })) : part.runs,
  );
  return [...title, ...number, ...recipients, ...shown, ...issuer, ...date];
}

function partOf(part: NoticePart, used: readonly UsedField[]): PaperPart {
  switch (part.part) {
    case 'table': {
      const { columns, rows, field } = part;
      return tableOf(
        field,
        columns.map(({ title }) => title),
        rows,
      );
    }
    case 'roll':
      return tableOf(
        part.field,
        ['姓名', '性别、选民小组'],
        part.voters.map(({ name, beside = '' }) => [name, beside]),
      );
    case 'heading':
    case 'paragraph':
      return {
        part: part.part,
        runs: part.runs.flatMap(({ text, field }) =>
          field === undefined ? runsOf(text, used) : [{ text, field }],
        ),
      };
  }
}

/** As many rows as are shown, of how many. */
export function tableOf(
  field: string | undefined,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): PaperPart {
  const shown = rows.slice(0, SHOWN_ROWS).map((row) => [...row]);
  return { part: 'table', field: field ?? null, columns: [...columns], rows: shown, total: rows.length };
}

/** In a line the longest text of a field that stands there is that field; what is left over is fixed. */
function runsOf(line: string, used: readonly UsedField[]): PaperRun[] {
  if (line === '') return [];
  const [found] = used
    .filter(({ text }) => text !== '' && line.includes(text))
    .toSorted((a, b) => b.text.length - a.text.length);
  if (!found) return [{ text: line, field: null }];
  const at = line.indexOf(found.text);
  return [
    ...runsOf(line.slice(0, at), used),
    { text: found.text, field: found.name },
    ...runsOf(line.slice(at + found.text.length), used),
  ];
}

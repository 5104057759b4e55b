/** A ballot, a form, a certificate or a report for the screen: every figure and name with the field that it comes from. */
import type { DocumentData } from '../../documents/documents.ts';
import type { Form, FormPart } from '../../documents/forms/form.ts';
import type { Paper, PaperPart, PaperRun } from '../wordings/wordings.schema.ts';
import { ballotPaper, tallyPaper } from './ballot-papers.ts';
import { auditPaper, primaryPaper, resultPaper } from './count-papers.ts';
import { consultationPaper, introductionPaper, nominationPaper, reviewPaper } from './nomination-papers.ts';
import { dayOf, FIELDS, fixed, from, heading, paper, paragraph, signed, table } from './paper-parts.ts';
import { cardsPaper, certificatePaper, registerPaper } from './voter-papers.ts';

export function paperOfForm(data: DocumentData): Paper {
  switch (data.kind) {
    case 'ballot-sheet':
      return ballotPaper(data);
    case 'tally-sheet':
      return tallyPaper(data);
    case 'nomination-form':
      return nominationPaper(data);
    case 'review-statement':
      return reviewPaper(data);
    case 'consultation-record':
      return consultationPaper(data);
    case 'candidate-introduction':
      return introductionPaper(data);
    case 'primary-report':
      return primaryPaper(data);
    case 'result-report':
      return resultPaper(data);
    case 'audit-report':
      return auditPaper(data);
    case 'voter-cards':
      return cardsPaper(data);
    case 'place-register':
      return registerPaper(data);
    case 'election-certificate':
      return certificatePaper(data);
    case 'form':
      return formPaper(data);
    case 'notice':
    case 'booklet':
      throw new Error(`${data.kind} is no form: its words have origins of their own`);
  }
}

function formPaper(form: Form): Paper {
  const { head, parts, date } = form;
  return paper(form, dayOf(date), [
    paragraph(...head.flatMap((line, index) => [fixed(index === 0 ? '' : '　'), lineOf(line)])),
    ...parts.flatMap(formPart),
  ]);
}

function formPart(part: FormPart): PaperPart[] {
  switch (part.part) {
    case 'table': {
      const { title, columns, rows, blank = 0 } = part;
      const empty = Array.from({ length: blank }, () => columns.map(() => ''));
      return [
        ...titled(title),
        table(
          FIELDS.rest,
          columns.map((column) => column.title),
          [...rows, ...empty],
        ),
      ];
    }
    case 'text':
      return [...titled(part.title), ...part.lines.map((line) => paragraph(lineOf(line)))];
    case 'notes':
      return part.lines.map((line) => paragraph(lineOf(line)));
    case 'signatures':
      return [signed(...part.roles.map(({ role }) => role))];
  }
}

const titled = (title: string | undefined): PaperPart[] =>
  title === undefined ? [] : [heading(lineOf(title))];

/** A line with a figure was written from the record. */
const lineOf = (line: string): PaperRun => (/\d/.test(line) ? from(FIELDS.rest, line) : fixed(line));

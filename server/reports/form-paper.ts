/** A ballot, a form or a report for the screen: every figure and name with the field that it comes from. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type BallotSheet, instructionsOf, writeInLinesOf } from '../documents/ballot-sheet.ts';
import type { DocumentData } from '../documents/documents.ts';
import type { Form, FormPart } from '../documents/forms/form.ts';
import { type NominationForm, nominationFormInput } from '../documents/nomination-form.ts';
import { levelWord } from '../documents/official-document.ts';
import { type ResultReport, resultReportInput } from '../documents/result-report.ts';
import { tableOf } from './wordings/paper.ts';
import type { Paper, PaperPart, PaperRun } from './wordings/wordings.schema.ts';

/** What a document says that is nothing of its own; each with where it was written down (`document-origins.ts`). */
export const FORM_FIELDS = {
  title: '标题',
  issuer: '机关名称',
  date: '成文日期',
  constituency: '选区名称',
  electionDay: '选举日',
  seats: '应选名额',
  basis: '依据',
  round: '哪一次投票',
  candidates: '候选人',
  layout: '选票版式',
  nominees: '被提名人',
  nominators: '推荐者',
  count: '票数',
  votes: '得票',
  reasons: '计票核算',
  conclusions: '结论',
  rest: '已填内容',
} as const;

const FIELDS = FORM_FIELDS;

/** Null where the document is not shown: its figures are listed. */
export function paperOfForm(data: DocumentData): Paper | null {
  switch (data.kind) {
    case 'ballot-sheet':
      return data.print === 'braille-template' ? null : ballotPaper(data);
    case 'nomination-form':
      return nominationPaper(data);
    case 'result-report':
      return reportPaper(data);
    case 'form':
      return formPaper(data);
    case 'audit-report':
    case 'booklet':
    case 'candidate-introduction':
    case 'consultation-record':
    case 'election-certificate':
    case 'notice':
    case 'place-register':
    case 'primary-report':
    case 'review-statement':
    case 'tally-sheet':
    case 'voter-cards':
      return null;
  }
}

const fixed = (text: string): PaperRun => ({ text, field: null });
const from = (field: string, text: string | number): PaperRun => ({
  text: String(text),
  field: text === '' ? null : field,
});
const heading = (...runs: PaperRun[]): PaperPart => ({ part: 'heading', runs });
const paragraph = (...runs: PaperRun[]): PaperPart => ({ part: 'paragraph', runs });

/** An empty one is filled in by hand, and comes from nowhere. */
function table(field: string, columns: readonly string[], rows: readonly (readonly string[])[]): PaperPart {
  const isEmpty = rows.every((row) => row.every((cell) => cell === ''));
  return tableOf(isEmpty ? undefined : field, columns, rows);
}

function paper(
  { title, issuer }: { readonly title: string; readonly issuer: string },
  date: PaperRun,
  parts: PaperPart[],
): Paper {
  return {
    title: [from(FIELDS.title, title)],
    number: [],
    recipients: [],
    parts,
    issuer: [from(FIELDS.issuer, issuer)],
    date: [date],
  };
}

const dayOfElection = (day: string) => from(FIELDS.electionDay, writtenDate(day));

function ballotPaper(ballot: BallotSheet): Paper {
  const { level, constituency, round, seats, candidates, electionDay, second } = ballot;
  const lines = writeInLinesOf(ballot);
  const note = (words: string | undefined) => (words === undefined ? '' : `（${words}）`);
  return paper(ballot, dayOfElection(electionDay), [
    paragraph(
      fixed(`${levelWord(level)}选票　`),
      from(FIELDS.constituency, constituency),
      ...(round === undefined ? [] : [fixed('　'), from(FIELDS.round, round)]),
      fixed('　应选代表'),
      from(FIELDS.seats, seats),
      fixed('名'),
    ),
    table(
      FIELDS.candidates,
      ['代表候选人姓名', '赞成', '反对', '弃权'],
      candidates.map(({ name, note: words }, index) => [
        [name, second?.names[index] ?? '', note(words)].join(''),
        '',
        '',
        '',
      ]),
    ),
    ...(lines === 0 ? [] : [paragraph(fixed('另选他人：'), from(FIELDS.seats, lines), fixed('行'))]),
    heading(fixed('填写说明')),
    ...instructionsOf(ballot).map((line) => paragraph(...figuresOf(FIELDS.seats, line))),
    ...(second?.instructions ?? []).map((line) => paragraph(from(FIELDS.layout, line))),
  ]);
}

/** Fixed words with figures in them, all of one field. */
function figuresOf(field: string, text: string): PaperRun[] {
  return text
    .split(/(\d+)/)
    .filter((run) => run !== '')
    .map((run) => (/\d/.test(run) ? from(field, run) : fixed(run)));
}

function nominationPaper(form: NominationForm): Paper {
  const { way, constituency, seats, electionDay, date, basis, fundingBasis } = form;
  const { nominees, lines } = nominationFormInput(form);
  const isJoint = way === 'voters';
  return paper(form, from(FIELDS.date, writtenDate(date)), [
    paragraph(
      fixed('选区：'),
      from(FIELDS.constituency, constituency),
      fixed('　应选代表：'),
      from(FIELDS.seats, seats),
      fixed('名　选举日：'),
      dayOfElection(electionDay),
    ),
    ...nominees.map((nominee) =>
      tableOf(nominee.name === '' ? undefined : FIELDS.nominees, ['项目', '被提名人'], nomineeRows(nominee)),
    ),
    heading(fixed(isJoint ? '联名推荐的选民' : '推荐的政党、人民团体')),
    isJoint
      ? table(
          FIELDS.nominators,
          ['名单序号', '姓名', '签名', '日期'],
          lines.map(({ serial, name, how, on }) => [serial, name, how, on]),
        )
      : table(
          FIELDS.nominators,
          ['名称', '公章', '日期'],
          lines.map(({ name, on }) => [name, '', on]),
        ),
    paragraph(
      from(FIELDS.basis, basis),
      fixed('规定，每一选民、每一政党、人民团体推荐的人数，均不得超过本选区应选代表的名额。'),
    ),
    ...(fundingBasis === null
      ? []
      : [
          paragraph(
            from(FIELDS.basis, fundingBasis),
            fixed('规定，接受境外资助的，不得列入代表候选人名单。'),
          ),
        ]),
  ]);
}

type Nominee = ReturnType<typeof nominationFormInput>['nominees'][number];

function nomineeRows(nominee: Nominee): string[][] {
  const { funding, acceptance } = nominee;
  return [
    ['姓名', nominee.name],
    ['性别', nominee.sex],
    ['民族', nominee.ethnicity],
    ['出生日期', nominee.born],
    ['文化程度', nominee.education],
    ['政治面貌', nominee['political-status']],
    ['职业和职务', nominee.position],
    ['简历', nominee.resume],
    ['其他人大代表职务', nominee['other-seats']],
    ['境外资助声明', funding === null ? '' : `${funding.taken ? '接受过' : '没有接受'}（${funding.on}）`],
    [
      '是否接受推荐',
      acceptance === null ? '' : `${acceptance.accepts ? '接受' : '不接受'}（${acceptance.on}）`,
    ],
  ];
}

function reportPaper(report: ResultReport): Paper {
  const { constituency, round, electionDay, seats, date, conclusions, signatures } = report;
  const { figures, votes, reasons } = resultReportInput(report);
  const counted = figures.slice(0, -1);
  return paper(report, from(FIELDS.date, writtenDate(date)), [
    paragraph(
      from(FIELDS.constituency, constituency),
      fixed('　'),
      from(FIELDS.round, round),
      fixed('　'),
      dayOfElection(electionDay),
    ),
    heading(fixed('一、投票情况')),
    table(
      FIELDS.count,
      counted.map(({ title }) => title),
      [counted.map(({ number }) => number)],
    ),
    paragraph(fixed('应选代表'), from(FIELDS.seats, seats), fixed('名')),
    heading(fixed('二、得票情况')),
    table(
      FIELDS.votes,
      votes.columns.map(({ title }) => title.replace('\n', ' · ')),
      votes.rows,
    ),
    heading(fixed('三、计票核算')),
    table(FIELDS.reasons, ['说明', '依据', '结论'], reasons),
    heading(fixed('四、结果')),
    paragraph(from(FIELDS.conclusions, conclusions.join(''))),
    signed(signatures),
  ]);
}

const signed = (roles: readonly { readonly role: string }[]): PaperPart =>
  paragraph(fixed(roles.map(({ role }) => `${role}：＿＿＿＿`).join('　')));

function formPaper(form: Form): Paper {
  const { head, parts, date } = form;
  return paper(form, from(FIELDS.date, writtenDate(date)), [
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
      return [signed(part.roles)];
  }
}

const titled = (title: string | undefined): PaperPart[] =>
  title === undefined ? [] : [heading(lineOf(title))];

/** A line with a figure was written from the record. */
const lineOf = (line: string): PaperRun => (/\d/.test(line) ? from(FIELDS.rest, line) : fixed(line));

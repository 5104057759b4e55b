/** What papers for the screen are put together of: fixed words, and words with the field that they come from. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { tableOf } from '../wordings/paper.ts';
import type { Paper, PaperPart, PaperRun } from '../wordings/wordings.schema.ts';

/** What a document says that is nothing of its own; each with where it was written down (`document-origins.ts`). */
export const FIELDS = {
  title: '标题',
  issuer: '机关名称',
  date: '成文日期',
  congress: '人大名称',
  constituency: '选区名称',
  electionDay: '选举日',
  seats: '应选名额',
  basis: '依据',
  round: '哪一次投票',
  candidates: '候选人',
  initialCandidates: '初步代表候选人',
  layout: '选票版式',
  nominees: '被提名人',
  nominators: '推荐者',
  count: '票数',
  votes: '得票',
  reasons: '计票核算',
  conclusions: '结论',
  elected: '当选人',
  bundles: '各捆',
  sampling: '抽样',
  recount: '复点',
  primary: '预选',
  group: '小组协商',
  opinions: '联审意见',
  introduction: '情况介绍',
  cards: '选民证',
  place: '投票场所',
  voters: '选民',
  rest: '已填内容',
} as const;

export const fixed = (text: string): PaperRun => ({ text, field: null });
export const from = (field: string, text: string | number): PaperRun => ({
  text: String(text),
  field: text === '' ? null : field,
});
export const heading = (...runs: PaperRun[]): PaperPart => ({ part: 'heading', runs });
export const paragraph = (...runs: PaperRun[]): PaperPart => ({ part: 'paragraph', runs });
/** Fixed words alone. */
export const words = (text: string): PaperPart => paragraph(fixed(text));

/** An empty one is filled in by hand, and comes from nowhere. */
export function table(
  field: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): PaperPart {
  const isEmpty = rows.every((row) => row.every((cell) => cell === ''));
  return tableOf(isEmpty ? undefined : field, columns, rows);
}

/** 横排的一行数: head above number. */
export function figuresTable(
  field: string,
  figures: readonly { readonly title: string; readonly number: string }[],
): PaperPart {
  return table(
    field,
    figures.map(({ title }) => title),
    [figures.map(({ number }) => number)],
  );
}

export function paper(
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

/** 哪一级人大代表选举的哪个选区. */
export const electionOf = (congress: string, constituency: string): PaperRun[] => [
  from(FIELDS.congress, congress),
  fixed('代表选举'),
  from(FIELDS.constituency, constituency),
];

export const dayOf = (date: string) => from(FIELDS.date, writtenDate(date));
export const dayOfElection = (day: string) => from(FIELDS.electionDay, writtenDate(day));

/** 说明、依据、结论 of every reason. */
export const reasonsTable = (field: string, rows: readonly (readonly string[])[]): PaperPart =>
  table(field, ['说明', '依据', '结论'], rows);

/** Lines to be signed by hand. */
export const signed = (...roles: readonly string[]): PaperPart =>
  words(roles.map((role) => `${role}：＿＿＿＿`).join('　'));

/** Fixed words with figures in them, all of one field. */
export function figuresOf(field: string, text: string): PaperRun[] {
  return text
    .split(/(\d+)/)
    .filter((run) => run !== '')
    .map((run) => (/\d/.test(run) ? from(field, run) : fixed(run)));
}

import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';
import { arithmeticOf, reasonRows, type RulingReason } from './ruling-reasons.ts';

/** 选举结果报告单 · 选举法（2020）第四十三至四十五条: the count of one constituency, signed on paper. */
export interface ResultReport extends OfficialDocument {
  readonly kind: 'result-report';
  readonly congress: string;
  readonly constituency: string;
  /** 第一次投票, 再次投票, 另行选举 */
  readonly round: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly count: BallotCount;
  /** Everyone with a vote and every candidate, in the order in which they are to stand. */
  readonly votes: readonly VotesOfOne[];
  readonly reasons: readonly RulingReason[];
  /** What follows, one sentence each; they stand in one paragraph. */
  readonly conclusions: readonly string[];
  /** 总监票人, 监票人, 计票人, 主持人, with the number of signatures each. */
  readonly signatures: readonly { readonly role: string; readonly people: number }[];
}

export interface BallotCount {
  /** 选民数 */
  readonly voters: number;
  /** 发出选票 */
  readonly issued: number;
  /** 收回选票, blank and invalid ones among them */
  readonly cast: number;
  /** 废票 */
  readonly invalid: number;
}

/** @public */
export interface VotesOfOne {
  readonly name: string;
  readonly for: number;
  readonly against?: number;
  readonly abstain?: number;
  readonly elected: boolean;
  /** 另选他人 */
  readonly writeIn?: boolean;
}

export function resultReportInput(report: ResultReport) {
  const { own, others } = arithmeticOf(
    report.votes.map(({ name }) => name),
    report.reasons,
  );
  return {
    ...officialDocumentInput(report),
    congress: report.congress,
    constituency: report.constituency,
    round: report.round,
    'election-day': writtenDate(report.electionDay),
    figures: countFigures(report.count, ['应选代表', report.seats]),
    votes: voteTable(report.votes, own),
    reasons: reasonRows(others),
    conclusions: report.conclusions,
    signatures: report.signatures,
  };
}

/** Head and figure, in the order of the ballots' way; the last is the report's own. */
export function countFigures(
  { voters, issued, cast, invalid }: BallotCount,
  last: readonly [title: string, number: number],
) {
  const figures: readonly (readonly [string, number])[] = [
    ['选民数', voters],
    ['发出选票', issued],
    ['收回选票', cast],
    ['有效票', cast - invalid],
    ['废票', invalid],
    last,
  ];
  return figures.map(([title, number]) => ({ title, number: String(number) }));
}

/** Everyone with his votes and, beside them, what they were measured by; columns that nobody has anything in are left out. */
function voteTable(votes: readonly VotesOfOne[], own: ReturnType<typeof arithmeticOf>['own']) {
  const columns: readonly {
    readonly title: string;
    /** Millimetres; null takes what is left. */
    readonly width: number | null;
    readonly cell: (row: VotesOfOne, index: number) => string;
  }[] = [
    { title: '序号', width: 11, cell: (_, index) => String(index + 1) },
    { title: '姓名', width: null, cell: ({ name }) => name },
    { title: '赞成', width: 15, cell: (row) => String(row.for) },
    { title: '反对', width: 13, cell: ({ against }) => String(against ?? '') },
    { title: '弃权', width: 13, cell: ({ abstain }) => String(abstain ?? '') },
    ...(own === null
      ? []
      : [
          {
            title: `${own.title}\n${own.article}`,
            width: 43,
            cell: ({ name }: VotesOfOne) => own.tests.get(name) ?? '',
          },
        ]),
    { title: '结果', width: 17, cell: ({ elected }) => (elected ? '当选' : '未当选') },
    { title: '备注', width: 19, cell: ({ writeIn }) => (writeIn ? '另选他人' : '') },
  ];
  const shown = columns.filter(({ cell }) => votes.some((row, index) => cell(row, index) !== ''));
  return {
    columns: shown.map(({ title, width }) => ({ title, width })),
    rows: votes.map((row, index) => shown.map(({ cell }) => cell(row, index))),
  };
}

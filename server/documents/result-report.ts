import { type OfficialDocument, officialDocumentInput, writtenDate } from './official-document.ts';
import { reasonRows, type RulingReason } from './ruling-reasons.ts';

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
  /** What follows, one sentence each. */
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
  return {
    ...officialDocumentInput(report),
    congress: report.congress,
    constituency: report.constituency,
    round: report.round,
    'election-day': writtenDate(report.electionDay),
    figures: countFigures(report.count, report.seats),
    votes: report.votes.map(voteRow),
    reasons: reasonRows(report.reasons),
    conclusions: report.conclusions,
    signatures: report.signatures,
  };
}

/** Head and figure, in the order of the ballots' way. */
export function countFigures({ voters, issued, cast, invalid }: BallotCount, seats: number) {
  return [
    ['选民数', voters],
    ['发出选票', issued],
    ['收回选票', cast],
    ['有效票', cast - invalid],
    ['废票', invalid],
    ['应选代表', seats],
  ].map(([title, number]) => ({ title, number: String(number) }));
}

function voteRow(votes: VotesOfOne): string[] {
  return [
    votes.name,
    String(votes.for),
    String(votes.against ?? ''),
    String(votes.abstain ?? ''),
    votes.elected ? '当选' : '未当选',
    votes.writeIn ? '另选他人' : '',
  ];
}

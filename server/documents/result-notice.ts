import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type BallotCount, countFigures } from './result-report.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 选举结果公告 · 选举法（2020）第四十六条: what the election committee announces. */
export interface ResultNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  /** 投票 on that day, or 再次投票, 另行选举, 重新投票. */
  readonly vote?: string;
  readonly seats: number;
  readonly basis: string;
  readonly count: BallotCount;
  /** Null where the vote is valid; otherwise the sentence that says why not. */
  readonly invalidBecause: string | null;
  readonly elected: readonly { readonly name: string; readonly votes: number }[];
  readonly unelected: readonly { readonly name: string; readonly votes: number }[];
  readonly next: NextVote | null;
  /** 暂缺名额 */
  readonly vacant: number;
}

/** 再次投票, 另行选举 or 重新投票 · 选举法（2020）第四十四、四十五条. @public */
export interface NextVote {
  readonly kind: 'tie-ballot' | 'another-election' | 'repeat-vote';
  readonly seats: number;
  readonly candidates: readonly string[];
  /** Equal at the last place: whom of them the committee takes is not decided yet. */
  readonly tiedForPlace?: readonly string[];
  /** The day, where it is fixed already. */
  readonly day?: string;
}

export function resultNoticeContents(notice: ResultNotice): ContentsOf<'result-notice'> {
  const { count, seats, elected, unelected, vote, vacant } = notice;
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    投票日: writtenDate(notice.electionDay),
    投票方式: vote ?? '投票',
    后续投票: vote !== undefined,
    应选名额: String(seats),
    依据: notice.basis,
    计票数字: [countFigures(count, ['应选代表', seats]).map(({ number }) => number)],
    无效原因: notice.invalidBecause ?? '',
    当选的人数: String(elected.length),
    当选人: elected.map(({ name }) => name),
    得票一览: votesOf(elected, unelected),
    ...nextContents(notice.next),
    暂缺名额: vacant > 0 ? String(vacant) : '',
  };
}

function votesOf(elected: ResultNotice['elected'], unelected: ResultNotice['unelected']): string[][] {
  return [
    ...elected.map((person) => ({ ...person, outcome: '当选' })),
    ...unelected.map((person) => ({ ...person, outcome: '未当选' })),
  ].map(({ name, votes, outcome }, index) => [String(index + 1), name, String(votes), outcome]);
}

const NOTHING = {
  下次投票日: '',
  得票相等的人: [],
  相等人数: '',
  不足名额: '',
  另行选举的候选人: [],
  待定的候选人: [],
  重新投票名额: '',
} satisfies Partial<ContentsOf<'result-notice'>>;

type NextContents = Pick<ContentsOf<'result-notice'>, keyof typeof NOTHING>;

function nextContents(next: NextVote | null): NextContents {
  if (next === null) return NOTHING;
  const { kind, seats, candidates, tiedForPlace = [], day } = next;
  const 下次投票日 = day === undefined ? '择日' : `定于${writtenDate(day)}`;
  switch (kind) {
    case 'tie-ballot':
      return { ...NOTHING, 下次投票日, 得票相等的人: candidates, 相等人数: String(candidates.length) };
    case 'another-election':
      return {
        ...NOTHING,
        下次投票日,
        不足名额: String(seats),
        另行选举的候选人: candidates,
        待定的候选人: tiedForPlace,
      };
    case 'repeat-vote':
      return { ...NOTHING, 下次投票日, 重新投票名额: String(seats) };
  }
}

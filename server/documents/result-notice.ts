import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';
import { type BallotCount, countFigures } from './result-report.ts';

/** 选举结果公告 · 选举法（2020）第四十六条: what the election committee announces. */
export interface ResultNotice extends OfficialDocument {
  readonly kind: 'result-notice';
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

export function resultNoticeInput(notice: ResultNotice) {
  return {
    ...officialDocumentInput(notice),
    congress: notice.congress,
    constituency: notice.constituency,
    'election-day': writtenDate(notice.electionDay),
    vote: notice.vote ?? '投票',
    basis: notice.basis,
    seats: notice.seats,
    figures: countFigures(notice.count, notice.seats),
    'invalid-because': notice.invalidBecause,
    elected: notice.elected.map((person) => person.name),
    votes: [...votesOf(notice.elected, '当选'), ...votesOf(notice.unelected, '未当选')],
    sentences: [...nextSentences(notice.next), ...vacancySentence(notice.vacant)],
  };
}

function votesOf(people: ResultNotice['elected'], outcome: string) {
  return people.map(({ name, votes }) => ({ name, votes: String(votes), outcome }));
}

/** A sentence around names, which the template keeps whole. */
interface Sentence {
  readonly before: string;
  readonly names: readonly string[];
  readonly after: string;
}

function nextSentences(next: NextVote | null): Sentence[] {
  if (next === null) return [];
  const day = next.day === undefined ? '择日' : `定于${writtenDate(next.day)}`;
  return SENTENCES[next.kind](next, day);
}

const SENTENCES: Readonly<Record<NextVote['kind'], (next: NextVote, day: string) => Sentence[]>> = {
  'tie-ballot': ({ candidates }, day) => [
    {
      before: '',
      names: candidates,
      after: `得票相等，不能确定当选人，${day}就上述${candidates.length}人再次投票，以得票多的当选。`,
    },
  ],
  'another-election': ({ candidates, seats, tiedForPlace = [] }, day) => {
    const words = `不足的名额${seats}名，${day}另行选举`;
    const undecided = '得票相等，其中列为候选人的，由选举委员会决定。';
    return [
      candidates.length > 0
        ? { before: `${words}，候选人为`, names: candidates, after: '。' }
        : { before: `${words}。`, names: [], after: '' },
      ...(tiedForPlace.length > 0 ? [{ before: '', names: tiedForPlace, after: undecided }] : []),
    ];
  },
  'repeat-vote': ({ seats }, day) => [
    { before: `本选区${day}重新投票，应选代表${seats}名。`, names: [], after: '' },
  ],
};

function vacancySentence(vacant: number): Sentence[] {
  return vacant > 0 ? [{ before: `本选区不足的代表名额${vacant}名暂缺。`, names: [], after: '' }] : [];
}

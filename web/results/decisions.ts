/** 一步一步的判断: a result's reasons put together by rule, each with a sentence that a layman can follow. */
import { localLaw } from '@xuanwu/rules/local-law.ts';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import type { TitledReason } from '../widgets/reasons.tsx';
import { grouped } from '../widgets/words.ts';

export interface Decision {
  readonly rule: string;
  readonly title: string;
  readonly article: string;
  /** What was found, in words. */
  readonly finding: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly reasons: readonly TitledReason[];
}

/** What the sentences are made of. */
export interface Figures {
  readonly voters: number;
  readonly issued: number;
  readonly cast: number;
  /** 参加投票的选民. */
  readonly tookPart: number;
  readonly seats: number;
  readonly elected: number;
}

export function figuresOf({ round, sheet, result }: RoundDetail): Figures {
  const { voters, issued, seats, area } = round;
  const cast = sheet?.cast ?? 0;
  const tookPart = localLaw(area).values.pBasis === 'cast' ? cast : issued;
  return { voters, issued, cast, tookPart, seats, elected: result?.elected.length ?? 0 };
}

export function decisionsOf(detail: RoundDetail): Decision[] {
  const reasons = detail.result?.reasons ?? [];
  const figures = figuresOf(detail);
  return [...new Set(reasons.map(({ rule }) => rule))].flatMap((rule) => {
    const of = reasons.filter((reason) => reason.rule === rule);
    const [first] = of;
    if (!first) return [];
    const { finding, tone } = (FINDINGS[rule] ?? plainFinding)(figures, of);
    return [{ rule, title: first.title, article: first.article, finding, tone, reasons: of }];
  });
}

type Found = Pick<Decision, 'finding' | 'tone'>;
type Find = (figures: Figures, reasons: readonly TitledReason[]) => Found;

const plainFinding: Find = (_, reasons) => ({
  finding: '',
  tone: reasons.every(({ holds }) => holds) ? 'good' : 'bad',
});

const FINDINGS: Readonly<Record<string, Find>> = {
  'res-boxcheck': ({ issued, cast }) =>
    cast <= issued
      ? good(`发出选票 ${grouped(issued)} 张，收回 ${grouped(cast)} 张，收回的不多于发出的，选举有效。`)
      : bad(
          `发出选票 ${grouped(issued)} 张，收回 ${grouped(cast)} 张，收回的多于发出的，选举无效，应当重新投票。`,
        ),
  'vote-once': ({ voters, issued }) =>
    bad(`发出选票 ${grouped(issued)} 张，多于选民 ${grouped(voters)} 人。请查明原因并记入选举记录。`),
  'res-turnout': tookPart,
  'res-other-turnout': tookPart,
  'ballot-writein': (_, reasons) =>
    bad(`另选的${namesIn(reasons).join('、')}不是本选区选民，所得的票不计给任何人。`),
  'res-majority': ({ tookPart: base }, reasons) => {
    const names = namesIn(reasons.filter(({ holds }) => holds));
    const least = Math.floor(base / 2) + 1;
    return neutral(
      `参加投票的选民 ${grouped(base)} 人，当选须得到过半数的选票，至少 ${grouped(least)} 票。${whoReached(names, '过半数')}`,
    );
  },
  'res-other-win': ({ cast }, reasons) => {
    const names = namesIn(reasons.filter(({ holds }) => holds));
    const least = Math.max(1, Math.ceil(cast / 3));
    return neutral(
      `另行选举以得票多的当选，但得票不得少于选票的三分之一。选票 ${grouped(cast)} 张，至少 ${grouped(least)} 票。${whoReached(names, '三分之一')}`,
    );
  },
  'res-more': ({ seats }) => neutral(`达到当选票数的人多于应选的 ${seats} 名，以得票多的当选。`),
  'res-tie': (_, reasons) => {
    const tied = reasons.filter(({ test }) => !test.includes('>'));
    return tied.length > 0
      ? neutral(`${namesIn(tied).join('、')}得票相等，不能确定当选人，就他们再次投票，以得票多的当选。`)
      : good('没有票数相等的情形，以得票多的当选。');
  },
  'res-fewer': ({ seats, elected }) =>
    neutral(`应选 ${seats} 名，当选 ${elected} 名，还缺 ${seats - elected} 名，不足的名额另行选举。`),
  'res-other-cand': (_, reasons) =>
    reasons.every(({ holds }) => holds)
      ? good('按得票多少列出的另行选举候选人，人数符合法定的差额。')
      : bad('按得票多少列出的另行选举候选人，人数不在法定的差额之内，须由选举委员会决定。'),
  'res-still-short': (_, reasons) =>
    neutral(
      reasons.every(({ holds }) => holds)
        ? '另行选举后仍不足的名额不再选举，暂缺。'
        : '另行选举后仍不足的名额，还可以再另行选举。',
    ),
};

function tookPart({ voters, tookPart: people }: Figures, reasons: readonly TitledReason[]): Found {
  const sentence = `全体选民 ${grouped(voters)} 人，参加投票的 ${grouped(people)} 人`;
  return reasons.every(({ holds }) => holds)
    ? good(`${sentence}，超过半数，选举有效。`)
    : bad(`${sentence}，没有超过半数，选举无效，应当重新投票。`);
}

function whoReached(names: readonly string[], share: string): string {
  return names.length === 0 ? `没有人得票达到${share}。` : `${names.join('、')}达到了${share}。`;
}

/** `B, C: 870 = 870` is about B and C. */
function namesIn(reasons: readonly TitledReason[]): string[] {
  return reasons.flatMap(({ test }) => test.slice(0, Math.max(0, test.indexOf(': '))).split(', '));
}

/** The reasons that speak of one person. */
export function reasonsAbout(name: string, reasons: readonly TitledReason[]): TitledReason[] {
  return reasons.filter((reason) => namesIn([reason]).includes(name));
}

function good(finding: string): Found {
  return { finding, tone: 'good' };
}

function bad(finding: string): Found {
  return { finding, tone: 'bad' };
}

function neutral(finding: string): Found {
  return { finding, tone: 'neutral' };
}

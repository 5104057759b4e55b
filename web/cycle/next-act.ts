/** 一个选区的下一步: which act is due next, in which tab of its page. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';

export interface NextAct {
  readonly act: ActName;
  /** A page of its own, where it is not a tab of the constituency's. */
  readonly path?: string;
  readonly tab: 'roll' | 'nomination' | 'consultation' | 'formal' | 'voting';
  /** What the law still wants. */
  readonly wants?: string;
}

/** undefined where nothing is left to do. `isOver` says that the last day for the initial list has passed. */
export function nextAct(row: ConstituencyRow, isOver = false): NextAct | undefined {
  const missed = isOver ? missedList(row) : undefined;
  if (missed) return missed;
  switch (row.stage) {
    case 'drawn':
      return row.voters === 0
        ? { act: 'confirm-import', tab: 'roll', path: '/register' }
        : { act: 'publish-roll', tab: 'roll' };
    case 'roll-published':
      return row.isPosted ? afterRoll(row) : unposted(row);
    case 'initial-published':
      return row.unlisted > 0 ? { act: 'publish-initial-list', tab: 'nomination' } : afterInitialList(row);
    case 'formal-fixed':
      return { act: 'publish-formal-list', tab: 'formal' };
    case 'formal-published':
      return nextOfVoting(row);
  }
}

/** 公布期限已过: nobody can be listed any more for this election day. */
function missedList({ stage, unlisted, nominees, seats, electionDay }: ConstituencyRow): NextAct | undefined {
  const { min } = surplusRange('direct', Math.max(1, seats));
  const isMissed =
    stage === 'roll-published' || (stage === 'initial-published' && (unlisted > 0 || nominees < min));
  if (!isMissed) return undefined;
  const who = unlisted > 0 ? `${unlisted} 人没有公布` : `初步候选人 ${nominees} 人，不足 ${min} 人`;
  const wants = `公布初步候选人的期限已过，${who}；变更选举日，期限才重新计算（${articleOf('nom-publish', electionDay)}）`;
  return { act: 'change-election-day', tab: 'nomination', path: '/calendar', wants };
}

/** 名单公布以后先张贴: the days for objections are counted from it. */
function unposted({ electionDay }: ConstituencyRow): NextAct {
  const wants = `名单贴出以后登记，申诉的期限从贴出之日起算（${articleOf('roll-objection', electionDay)}）`;
  return { act: 'record-roll-posting', tab: 'roll', wants };
}

/** Nominations may go on until the list is out; with fewer than the law wants there is nothing to publish yet. */
function afterRoll({ seats, nominees, electionDay }: ConstituencyRow): NextAct {
  const { min } = surplusRange('direct', Math.max(1, seats));
  const article = articleOf('surplus-direct', electionDay);
  if (nominees < min)
    return {
      act: 'nominate',
      tab: 'nomination',
      wants: `已提名 ${nominees} 人，正式候选人至少要有 ${min} 人（${article}）`,
    };
  return { act: 'publish-initial-list', tab: 'nomination', wants: `已提名 ${nominees} 人，提名结束以后公布` };
}

const CONSULTING = {
  none: 'open-consultation',
  open: 'summarise-consultation',
  primary: 'order-primary',
} as const;

/** More than may stand are discussed in the voters' groups first. */
function afterInitialList({ seats, nominees, consultation, electionDay }: ConstituencyRow): NextAct {
  const { min, max } = surplusRange('direct', Math.max(1, seats));
  if (nominees < min) {
    const article = articleOf('surplus-direct', electionDay);
    const wants = `初步候选人 ${nominees} 人，不足 ${min} 人，要再提名并补充公布（${article}）`;
    return { act: 'nominate', tab: 'nomination', wants };
  }
  if (nominees <= max || consultation === 'done') return { act: 'fix-formal-list', tab: 'formal' };
  const article = articleOf('formal-above', electionDay);
  const wants = `初步候选人 ${nominees} 人，多于 ${max} 人，先酝酿协商、必要时预选（${article}）`;
  return { act: CONSULTING[consultation], tab: 'consultation', wants };
}

function nextOfVoting({ places, rounds }: ConstituencyRow): NextAct | undefined {
  const last = rounds.at(-1);
  if (!last) {
    return places === 0
      ? { act: 'set-up-polling-place', tab: 'voting', path: '/places' }
      : { act: 'schedule-round', tab: 'voting' };
  }
  switch (last.state) {
    case 'scheduled':
      return { act: 'open-round', tab: 'voting' };
    case 'open':
      return { act: 'check-in-voter', tab: 'voting', path: '/check-in' };
    case 'closed':
      return { act: 'enter-count', tab: 'voting', path: '/count' };
    case 'counted':
      return { act: 'decide-result', tab: 'voting' };
    case 'decided':
      return { act: 'confirm-result', tab: 'voting' };
    case 'confirmed':
      return { act: 'publish-result', tab: 'voting' };
    case 'published':
      return last.next === null ? undefined : { act: 'schedule-follow-up', tab: 'voting' };
  }
}

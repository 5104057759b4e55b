import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 投票安排变更公告 · 选举法（2020）第十一条: what happened, what is done instead, and what a voter who cannot come may ask for himself. */
export interface ContingencyNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly happened: string;
  readonly basis: string;
  readonly document: string;
  readonly measure:
    | {
        readonly kind: 'substitute-place';
        readonly place: string;
        readonly electionDay: string;
        readonly from: Whereabouts;
        readonly to: Whereabouts;
      }
    | {
        readonly kind: 'postponement';
        readonly from: string;
        readonly to: string;
        readonly constituencies: readonly string[];
      }
    | { readonly kind: 'on-paper' };
}

/** @public */
export interface Whereabouts {
  readonly address: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

export function contingencyNoticeContents(notice: ContingencyNotice): ContentsOf<'contingency-notice'> {
  const { measure, constituency } = notice;
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    涉及的选区: measure.kind === 'postponement' ? measure.constituencies.join('、') : constituency,
    发生的情况: withoutEnd(notice.happened),
    决定文号: notice.document,
    推迟投票: measure.kind === 'postponement',
    变更的场所: measure.kind === 'substitute-place' ? measure.place : '',
    变更一览: changesBy(measure),
    依据: notice.basis,
  };
}

function changesBy(measure: ContingencyNotice['measure']): string[][] {
  switch (measure.kind) {
    case 'substitute-place': {
      const day = writtenDate(measure.electionDay);
      const when = ({ opensAt, closesAt }: Whereabouts) => `${day}${opensAt}至${closesAt}`;
      return [
        ['地点', measure.from.address, measure.to.address],
        ['投票时间', when(measure.from), when(measure.to)],
      ];
    }
    case 'postponement':
      return [['选举日', writtenDate(measure.from), writtenDate(measure.to)]];
    case 'on-paper':
      return [];
  }
}

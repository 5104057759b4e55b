import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 投票安排变更公告 · 选举法（2020）第十一条: what happened, what is done instead, and what a voter who cannot come may ask for himself. */
export interface ContingencyNotice extends OfficialDocument {
  readonly kind: 'contingency-notice';
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

export function contingencyNoticeInput(notice: ContingencyNotice) {
  const { congress, constituency, happened, basis, document, measure } = notice;
  return {
    ...officialDocumentInput(notice),
    congress,
    constituency,
    happened,
    basis,
    document,
    measure: measure.kind,
    where: measure.kind === 'postponement' ? measure.constituencies.join('、') : constituency,
    place: measure.kind === 'substitute-place' ? measure.place : null,
    rows: rowsOf(measure),
  };
}

function rowsOf(measure: ContingencyNotice['measure']): string[][] {
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

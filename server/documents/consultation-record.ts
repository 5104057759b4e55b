import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 酝酿协商记录表 · 选举法（2020）第三十二条: what one voters' group said, in totals; blank for the meeting, or as it was entered. */
export interface ConsultationRecordSheet extends OfficialDocument {
  readonly kind: 'consultation-record';
  readonly congress: string;
  readonly constituency: string;
  readonly round: number;
  /** Whole lists are spoken of, or each nominee. */
  readonly form: 'lists' | 'nominees';
  readonly seats: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly candidates: readonly string[];
  readonly basis: string;
  /** Null on the blank form. */
  readonly record: {
    readonly group: string;
    readonly convener: string;
    readonly voters: number;
    readonly present: number;
    readonly heldOn: string;
    readonly opinions: readonly { readonly candidates: readonly string[]; readonly voters: number }[];
  } | null;
}

/** Lines for lists that are not known yet. */
const BLANK_LISTS = 4;

export function consultationRecordInput(sheet: ConsultationRecordSheet) {
  const { constituency, congress, round, form, seats, range, candidates, basis, record } = sheet;
  const { min, max } = range;
  return {
    ...officialDocumentInput(sheet),
    constituency,
    congress,
    round,
    basis,
    candidates,
    ask: form === 'lists' ? '名单' : '初步代表候选人',
    stand: `${seats}名，正式代表候选人${min === max ? min : `${min}至${max}`}名`,
    figures: [
      { title: '选民小组', number: record?.group ?? '' },
      { title: '小组选民数', number: String(record?.voters ?? '') },
      { title: '到会人数', number: String(record?.present ?? '') },
      { title: '开会日期', number: record ? writtenDate(record.heldOn) : '' },
    ],
    rows: record ? record.opinions.map(opinionRow) : blankRows(sheet),
    convener: record?.convener ?? '',
  };
}

function opinionRow({ candidates, voters }: { candidates: readonly string[]; voters: number }): string[] {
  return [candidates.join('、'), String(voters)];
}

function blankRows({ form, candidates }: ConsultationRecordSheet): string[][] {
  return form === 'nominees'
    ? candidates.map((name) => [name, ''])
    : Array.from({ length: BLANK_LISTS }, () => ['', '']);
}

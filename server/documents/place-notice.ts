import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Level, levelWord, type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 投票场所公告 · 选举法（2020）第三十七条、第三十八条: where and when whose voters vote, with what they bring; of a mobile box, where it stops. */
export interface PlaceNotice extends OfficialDocument {
  readonly kind: 'place-notice';
  readonly congress: string;
  readonly place: string;
  readonly address: string;
  readonly form: 'station' | 'meeting' | 'mobile-box';
  readonly electionDay: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly constituencies: readonly { readonly name: string; readonly level: Level }[];
  /** 几张选票, each with the colour of its paper. */
  readonly ballots: readonly { readonly level: Level; readonly colour: string }[];
  readonly stops: readonly {
    readonly number: number;
    readonly location: string;
    readonly arrivesAt: string;
    readonly leavesAt: string;
  }[];
  readonly basis: string;
}

export function placeNoticeInput(notice: PlaceNotice) {
  const { congress, place, address, form, electionDay, opensAt, closesAt, constituencies, ballots } = notice;
  return {
    ...officialDocumentInput(notice),
    congress,
    place,
    address,
    form,
    when: `${writtenDate(electionDay)}${opensAt}至${closesAt}`,
    opens: opensAt,
    constituencies: constituencies.map(({ name }) => name).join('、'),
    ballots: ballots.map(({ level, colour }) => `${levelWord(level)}选票（${colour}）`).join('、'),
    sheets: ballots.length,
    stops: notice.stops.map(({ number, location, arrivesAt, leavesAt }) => [
      `第${number}站`,
      location,
      `${arrivesAt}—${leavesAt}`,
    ]),
    basis: notice.basis,
  };
}

import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Level, levelWord } from './official-document.ts';
import type { TableContent } from './wordings/field.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 投票场所公告 · 选举法（2020）第三十七条、第三十八条: where and when whose voters vote, with what they bring; of a mobile box, where it stops. */
export interface PlaceNotice {
  readonly issuer: string;
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

export function placeNoticeContents(notice: PlaceNotice): ContentsOf<'place-notice'> {
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    依据: notice.basis,
    流动票箱: notice.form === 'mobile-box',
    投票场所一览: placeTable(notice),
    停靠一览: notice.stops.map(({ number, location, arrivesAt, leavesAt }) => [
      `第${number}站`,
      location,
      `${arrivesAt}—${leavesAt}`,
    ]),
  };
}

const FORMS = { station: '投票站', meeting: '选举大会', 'mobile-box': '流动票箱' } as const;

function placeTable(notice: PlaceNotice): TableContent {
  const { place, address, form, electionDay, opensAt, closesAt, constituencies, ballots } = notice;
  const when = `${writtenDate(electionDay)}${opensAt}至${closesAt}`;
  const papers = ballots.map(({ level, colour }) => `${levelWord(level)}选票（${colour}）`).join('、');
  return {
    columns: [
      { title: FORMS[form], width: 34 },
      { title: place, align: 'left' },
    ],
    rows: [
      ['地点', address],
      ['投票时间', form === 'meeting' ? `${when}，${opensAt}开会` : when],
      ['在这里投票的选区', constituencies.map(({ name }) => name).join('、')],
      ['领取的选票', `${papers}，共${ballots.length}张`],
    ],
  };
}

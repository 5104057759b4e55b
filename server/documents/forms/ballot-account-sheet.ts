import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Level, levelWord } from '../official-document.ts';
import { BOX, type Form } from './form.ts';

/** 选票收发清点表 · 选举法（2020）第四十三条: of one constituency and level, what was printed, delivered, handed out, spoiled and left over. */
export interface BallotAccountSheet {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly level: Level;
  readonly round: string;
  readonly electionDay: string;
  readonly printed: number;
  readonly delivered: number;
  readonly movements: readonly {
    readonly on: string;
    /** Null: from the printer. */
    readonly place: string | null;
    readonly count: number;
    readonly givenBy: string;
    readonly receivedBy: string;
  }[];
  /** What is not known yet is written in by hand. */
  readonly places: readonly {
    readonly name: string;
    readonly delivered: number;
    readonly issued: number | null;
    readonly spoiled: number | null;
    readonly unused: number | null;
    readonly reason: string | null;
  }[];
}

export function ballotAccountSheet(sheet: BallotAccountSheet): Form {
  const { issuer, congress, constituency, level, round, electionDay, printed, delivered, movements } = sheet;
  return {
    kind: 'form',
    title: '选票收发清点表',
    issuer,
    date: electionDay,
    head: [`${congress}代表选举`, constituency, `${levelWord(level)}选票`, round, writtenDate(electionDay)],
    parts: [
      {
        part: 'table',
        title: printed === 0 ? '一、印制和分送' : `一、印制和分送（${stockWords(printed, delivered)}）`,
        height: 9,
        columns: [
          { title: '日期', width: 26 },
          { title: '印制或者送往', align: 'left' },
          { title: '张数', width: 20 },
          { title: '交出人', width: 32 },
          { title: '接收人', width: 32 },
        ],
        rows: movements.map(({ on, place, count, givenBy, receivedBy }) => [
          on,
          place ?? '印制',
          String(count),
          givenBy,
          receivedBy,
        ]),
        blank: Math.max(2, 4 - movements.length),
      },
      {
        part: 'table',
        title: '二、投票结束以后的清点',
        height: 12,
        columns: [
          { title: '投票场所', align: 'left' },
          { title: '分送', width: 18 },
          { title: '发给选民', width: 20 },
          { title: '换领作废', width: 20 },
          { title: '剩余', width: 18 },
          { title: '三项之和', width: 24 },
          { title: '负责人签名', width: 30 },
        ],
        rows: [...sheet.places.map(placeRow), ['合计', '', '', '', '', '', '']],
      },
      {
        part: 'table',
        title: '三、不相符的原因',
        height: 10,
        columns: [
          { title: '投票场所', width: 50, align: 'left' },
          { title: '原因', align: 'left' },
        ],
        rows: sheet.places
          .filter(({ reason }) => reason !== null)
          .map(({ name, reason }) => [name, reason ?? '']),
        blank: sheet.places.some(({ reason }) => reason !== null) ? 0 : 2,
      },
      {
        part: 'notes',
        lines: [
          '1. 分送的张数应当等于发给选民、换领作废、剩余三项之和；不相等的，在第三部分写明原因。',
          '2. 换领收回的选票当场剪角，和剩余的选票分别装袋加封，随票箱一起移交。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '清点人', people: 2 },
          { role: '总监票人', people: 1 },
        ],
      },
    ],
  };
}

function stockWords(printed: number, delivered: number): string {
  return `印制${printed}张，分送${delivered}张，留存${printed - delivered}张`;
}

function placeRow({ name, delivered, issued, spoiled, unused }: BallotAccountSheet['places'][number]) {
  const isKnown = issued !== null && spoiled !== null && unused !== null;
  const sum = (issued ?? 0) + (spoiled ?? 0) + (unused ?? 0);
  return [
    name,
    delivered === 0 ? '' : String(delivered),
    String(issued ?? ''),
    String(spoiled ?? ''),
    String(unused ?? ''),
    isKnown ? `${sum}，${sum === delivered ? '相符' : '不符'}` : `${BOX}相符\n${BOX}不符`,
    '',
  ];
}

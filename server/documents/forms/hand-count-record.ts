import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Level, levelWord } from '../official-document.ts';
import { BLANK, BOX, type Form, type FormPart } from './form.ts';

/** 手工计票记录 · 选举法（2020）第四十三至四十五条: of one constituency and level, for a count without any machine; what is entered afterwards is copied from it. */
export interface HandCountRecord {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly level: Level;
  readonly round: string;
  /** 另选: what decides besides most votes. */
  readonly kind: 'first' | 'tie' | 'another';
  readonly electionDay: string;
  readonly voters: number;
  readonly seats: number;
  readonly places: readonly string[];
  /** In the order of the ballot. */
  readonly candidates: readonly string[];
  readonly writeInLines: number;
  /** 收回 or 发出, as the jurisdiction reads 参加投票的选民: what half and a third are of. */
  readonly of: 'cast' | 'issued';
  readonly articles: {
    readonly boxes: string;
    readonly turnout: string;
    readonly majority: string;
    readonly tie: string;
  };
}

export function handCountRecord(record: HandCountRecord): Form {
  const { issuer, congress, constituency, level, round, electionDay, places, candidates } = record;
  return {
    kind: 'form',
    title: '手工计票记录',
    issuer,
    date: electionDay,
    head: [`${congress}代表选举`, constituency, levelWord(level), round, writtenDate(electionDay)],
    parts: [
      {
        part: 'table',
        title: '一、逐箱清点（只点张数，点完合并）',
        height: 10,
        columns: [
          { title: '投票场所', align: 'left' },
          { title: '发出选票', width: 26 },
          { title: '收回选票', width: 26 },
          { title: '封签完好', width: 24 },
          { title: '开箱人签名', width: 40 },
        ],
        rows: [...places.map((place) => [place, '', '', `${BOX}是 ${BOX}否`, '']), ['合计', '', '', '', '']],
      },
      {
        part: 'table',
        title: '二、各捆相加（从各捆的正字计票单抄来；收回选票的合计应当等于第一部分的合计）',
        height: 9,
        columns: [
          { title: '姓名', width: 34, align: 'left' },
          { title: '第1捆、第2捆……', align: 'left' },
          { title: '合计', width: 24 },
        ],
        rows: [...candidates, ...writeInRows(record.writeInLines), ...SUMS].map((name) => [name, '', '']),
      },
      {
        part: 'text',
        title: '三、总数',
        isFilledIn: true,
        lines: [
          `收回选票合计${BLANK}张，其中废票${BLANK}张，有效票${BLANK}张（含全部弃权的白票${BLANK}张）。`,
        ],
      },
      ...decision(record),
      {
        part: 'text',
        title: '五、结果',
        isFilledIn: true,
        lines: [
          `本次投票${BOX}有效 ${BOX}无效。当选的人，按得票多少写：`,
          ...Array.from(
            { length: record.seats },
            (_, index) => `${index + 1}. ${BLANK.repeat(3)}，得票${BLANK}张。`,
          ),
          `还缺${BLANK}名，需要${BOX}再次投票 ${BOX}另行选举 ${BOX}重新投票，在下列人中：`,
          BLANK.repeat(8),
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '主持人', people: 1 },
          { role: '总监票人', people: 1 },
          { role: '监票人', people: 2 },
          { role: '计票人', people: 2 },
        ],
      },
    ],
  };
}

/** 各捆的张数, added up as the votes are. */
const SUMS = ['收回选票', '废票', '全部弃权的白票'] as const;

/** 另选他人: more people can have been written in than a ballot has lines. */
const FURTHER_WRITE_INS = 2;

function writeInRows(lines: number): string[] {
  return lines === 0 ? [] : Array.from({ length: lines + FURTHER_WRITE_INS }, () => '另选');
}

/** 怎样判断: the law's tests, with the numbers to be filled in by hand. */
function decision({ kind, voters, seats, articles, of }: HandCountRecord): FormPart[] {
  const all = of === 'cast' ? '收回选票合计' : '发出选票合计';
  const yesNo = `${BOX}是 ${BOX}否`;
  const winning = {
    first: `得票×2＞${all}的，过半数，可以当选（${articles.majority}）；过半数的多于${seats}名，票多的当选。`,
    tie: `票多的当选（${articles.majority}）。`,
    another: `票多的当选，但得票×3不得少于${all}（${articles.majority}）。`,
  };
  return [
    {
      part: 'text',
      title: `四、判断（选民${voters}人，应选${seats}名）`,
      isFilledIn: true,
      lines: [
        `1. 收回合计${BLANK}≤发出合计${BLANK}：${yesNo}（${articles.boxes}）。`,
        `2. 2×${all}${BLANK}＝${BLANK}＞选民数${voters}：${yesNo}（${articles.turnout}）。`,
      ],
    },
    {
      part: 'notes',
      lines: [
        '有一项为否的，本次投票无效，重新投票。',
        winning[kind],
        `最后一名有两人以上票数相等、不能确定当选的，就票数相等的人再次投票（${articles.tie}）。`,
      ],
    },
  ];
}

import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { MEETING_ITEMS } from '@xuanwu/rules/place-items.ts';
import { type Level, levelWord } from '../official-document.ts';
import { BLANK, type Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 选举大会程序和主持词 · 选举法（2020）第三十八条、第四十三条: the running order, and what the host says at each point. */
export interface MeetingProgramme extends PlacePaper {
  /** 选举有效 (第四十五条), 选票有效 (第四十四条), 监票人、计票人 (第四十三条). */
  readonly basis: { readonly turnout: string; readonly ballot: string; readonly staff: string };
  readonly host: string | null;
  /** 提议的监票人、计票人. */
  readonly scrutineers: readonly string[];
  readonly tellers: readonly string[];
  readonly ballots: readonly {
    readonly constituency: string;
    readonly level: Level;
    readonly colour: string;
    readonly seats: number;
    readonly candidates: readonly string[];
  }[];
}

export function meetingProgramme(programme: MeetingProgramme): Form {
  const words = hostWords(programme);
  const items = Object.entries(MEETING_ITEMS) as [keyof typeof MEETING_ITEMS, string][];
  return {
    ...paperHead(programme, '选举大会程序和主持词'),
    parts: [
      {
        part: 'text',
        lines: [
          `会场：${programme.address}。时间：${writtenDate(programme.electionDay)}${programme.opensAt}。主持人：${programme.host ?? BLANK}。`,
        ],
      },
      {
        part: 'table',
        height: 12,
        columns: [
          { title: '序号', width: 12 },
          { title: '程序', width: 34, align: 'left' },
          { title: '主持词', align: 'left' },
          { title: '时间', width: 18 },
        ],
        rows: items.map(([item, title], index) => [String(index + 1), title, words[item], '']),
      },
      {
        part: 'signatures',
        roles: [
          { role: '主持人', people: 1 },
          { role: '总监票人', people: 1 },
          { role: '记录人', people: 1 },
        ],
      },
    ],
  };
}

function hostWords(programme: MeetingProgramme): Readonly<Record<keyof typeof MEETING_ITEMS, string>> {
  const { congress, constituencies, basis, scrutineers, tellers, ballots } = programme;
  const where = constituencies.map(({ name }) => name).join('、');
  return {
    'heads-counted': `各位选民：现在清点人数。${where}共有选民${BLANK}人，今天到会${BLANK}人，书面委托他人投票的${BLANK}人。${basis.turnout}规定，参加投票的选民过半数，选举有效。`,
    'opening-announced': `现在宣布：${congress}代表选举${where}选举大会开始。下面宣读选举办法。（宣读）`,
    'staff-elected': `下面推选监票人、计票人。候选人的近亲属不得担任（${basis.staff}）。提议的监票人：${namesOr(scrutineers)}；计票人：${namesOr(tellers)}。对提议的人有意见的，请提出。同意的请举手。（清点）不同意的请举手。（清点）弃权的请举手。（清点）通过。`,
    'filling-explained': [
      ...ballots.map(ballotWords),
      `可以投赞成票、反对票、弃权票，也可以另选他人。每张选票赞成的人数等于或者少于应选名额的有效，多于的作废（${basis.ballot}）。不会写、写不了的，可以请自己信任的人代写。`,
    ].join('\n'),
    'boxes-shown': `请监票人当众打开票箱。（出示）请选民看清：票箱是空的。现在加封，封签号${BLANK}。`,
    'ballots-handed-out': `现在发放选票。请凭选民证或者身份证依次领取，领到以后看清是不是${ballots.map(({ colour }) => colour).join('、')}的${ballots.length}张，少了、破了的当场更换。接受委托的，同时出示委托投票书，一人不超过三件。`,
    'voting-done': `请到秘密写票处写票，写好以后投入票箱。（投票）还有没有投票的吗？（停顿）现在宣布投票结束，密封投票口。`,
    'boxes-opened': `请监票人、计票人当众开箱，清点选票。发出选票${BLANK}张，收回选票${BLANK}张。收回的等于或者少于发出的，投票有效；多于发出的无效（${basis.ballot}）。`,
    'count-done':
      '现在唱票、计票，请监票人监督。（几个会场、票箱统一计票的，宣布票箱和选票封好以后送往计票会场。）',
    'count-announced':
      '请总监票人宣布计票结果，监票人、计票人在记录上签字。选举结果由选举委员会依法确定以后公告。选举大会到此结束。',
  };
}

function ballotWords({
  constituency,
  level,
  colour,
  seats,
  candidates,
}: MeetingProgramme['ballots'][number]): string {
  const stand = candidates.length === 0 ? BLANK : candidates.join('、');
  return `${colour}的是${levelWord(level)}选票：${constituency}应选代表${seats}名，候选人${candidates.length || BLANK}名，按选票上的次序是：${stand}。`;
}

function namesOr(names: readonly string[]): string {
  return names.length === 0 ? BLANK : names.join('、');
}

import { levelWord } from '../official-document.ts';
import type { Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 流动票箱登记表 · 选举法（2020）第三十八条: where the box goes, who asked for it and why, and a line for each to sign when he is handed his ballots. */
export interface MobileBoxRegister extends PlacePaper {
  readonly basis: string;
  readonly stops: readonly {
    readonly number: number;
    readonly location: string;
    readonly arrivesAt: string;
    readonly leavesAt: string;
  }[];
  readonly users: readonly {
    readonly name: string;
    readonly sex: string;
    readonly bornIn: string;
    readonly address: string | null;
    readonly reason: string;
    readonly stop: number | null;
  }[];
}

export function mobileBoxRegister(register: MobileBoxRegister): Form {
  const levels = [...new Set(register.constituencies.map(({ level }) => level))];
  return {
    ...paperHead(register, '流动票箱登记表'),
    orientation: 'landscape',
    parts: [
      {
        part: 'table',
        title: '路线',
        height: 8,
        columns: [
          { title: '站', width: 14 },
          { title: '地点', align: 'left' },
          { title: '到达', width: 26 },
          { title: '离开', width: 26 },
          { title: '实际到达', width: 30 },
          { title: '实际离开', width: 30 },
        ],
        rows: register.stops.map(({ number, location, arrivesAt, leavesAt }) => [
          String(number),
          location,
          arrivesAt,
          leavesAt,
          '',
          '',
        ]),
        blank: register.stops.length === 0 ? 3 : 0,
      },
      {
        part: 'table',
        title: `使用的选民（${register.users.length}人）`,
        height: 10,
        columns: [
          { title: '序号', width: 12 },
          { title: '姓名', width: 27 },
          { title: '性别', width: 11 },
          { title: '出生年月', width: 21 },
          { title: '住址', align: 'left' },
          { title: '原因', width: 34 },
          { title: '站', width: 10 },
          ...levels.map((level) => ({ title: `${levelWord(level)}选票`, width: 21 })),
          { title: '选民签名', width: 32 },
          { title: '备注', width: 20 },
        ],
        rows: register.users.map((user, index) => [
          String(index + 1),
          user.name,
          user.sex === 'male' ? '男' : '女',
          user.bornIn,
          user.address ?? '',
          user.reason,
          user.stop === null ? '' : String(user.stop),
          ...levels.map(() => ''),
          '',
          '',
        ]),
      },
      {
        part: 'notes',
        lines: [
          `1. 流动票箱只给因患病等原因行动不便，或者居住分散并且交通不便的选民使用（${register.basis}），本人提出以后登记在表上；表上没有的，不在这里发票。`,
          '2. 发一张选票，在相应的栏内画“√”，由选民本人签名；不能签名的按指印，并在备注里写明。',
          '3. 始终有两名以上监票人在场。写票时不看、不问。用完以后当场密封投票口，签名人数与发出选票的人数应当相同。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '签名共（人）', people: 1 },
          { role: '监票人', people: 2 },
          { role: '发票人', people: 1 },
        ],
      },
    ],
  };
}

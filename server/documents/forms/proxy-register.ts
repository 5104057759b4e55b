import { levelWord } from '../official-document.ts';
import type { Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 委托投票登记表 · 选举法（2020）第四十二条: who votes here through whom, and a line for the proxy to sign when he is handed the principal's ballots. */
export interface ProxyRegister extends PlacePaper {
  readonly basis: string;
  readonly limit: number;
  readonly commissions: readonly {
    readonly principal: string;
    readonly serial: number;
    readonly proxy: string;
    /** 受托人接受的委托 here, this one among them. */
    readonly held: number;
  }[];
}

export function proxyRegister(register: ProxyRegister): Form {
  const levels = [...new Set(register.constituencies.map(({ level }) => level))];
  const { commissions, basis, limit } = register;
  return {
    ...paperHead(register, '委托投票登记表'),
    orientation: 'landscape',
    parts: [
      {
        part: 'table',
        title: `经选举委员会同意的委托${commissions.length === 0 ? '' : `（${commissions.length}件）`}`,
        height: 10,
        columns: [
          { title: '序号', width: 13 },
          { title: '名单序号', width: 22 },
          { title: '委托人', align: 'left' },
          { title: '受托人', align: 'left' },
          { title: '受托件数', width: 22 },
          ...levels.map((level) => ({ title: `${levelWord(level)}选票`, width: 24 })),
          { title: '受托人签名', width: 40 },
          { title: '备注', width: 34 },
        ],
        rows: commissions.map(({ principal, serial, proxy, held }, index) => [
          String(index + 1),
          String(serial),
          principal,
          proxy,
          String(held),
          ...levels.map(() => ''),
          '',
          '',
        ]),
        blank: commissions.length === 0 ? 6 : 0,
      },
      {
        part: 'notes',
        lines: [
          `1. 只有表上的委托在这里发票（${basis}）；受托人出示委托投票书，每人接受的委托不超过${limit}件，他本人的选票另发。`,
          '2. 发一张选票，在相应的栏内画“√”，由受托人签名；委托投票书收下，与登记簿一起封存。',
          '3. 委托人本人到场的，没有发票以前先撤回委托，在备注里写明“本人到场，已撤回”；已经发票的，不再发给本人。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '代领共（件）', people: 1 },
          { role: '监票人', people: 2 },
          { role: '发票人', people: 1 },
        ],
      },
    ],
  };
}

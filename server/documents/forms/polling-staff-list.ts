import type { Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 工作人员名单 · 选举法（2020）第四十三条: who serves at a place, in which duty, and a column to sign in. Who is related to whom is not on it. */
export interface PollingStaffList extends PlacePaper {
  readonly basis: string;
  readonly staff: readonly { readonly name: string; readonly duty: string; readonly elected: boolean }[];
}

export function pollingStaffList(list: PollingStaffList): Form {
  return {
    ...paperHead(list, '投票场所工作人员名单'),
    parts: [
      {
        part: 'table',
        height: 11,
        columns: [
          { title: '序号', width: 13 },
          { title: '职务', width: 28 },
          { title: '姓名', width: 34 },
          { title: '选民推选', width: 22 },
          { title: '到岗时间', width: 24 },
          { title: '本人签名' },
        ],
        rows: list.staff.map(({ name, duty, elected }, index) => [
          String(index + 1),
          duty,
          name,
          elected ? '√' : '',
          '',
          '',
        ]),
        blank: 4,
      },
      {
        part: 'notes',
        lines: [
          `1. 监票人、计票人由选民推选。代表候选人的近亲属不得担任监票人、计票人（${list.basis}）；候选人不担任本选区的工作人员。`,
          '2. 当天更换人员的，写在空行里，由投票站负责人签名，并在系统里更正。',
          '3. 工作人员佩戴证件，不得引导、暗示选民选谁，不得看选民写票。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '投票站负责人', people: 1 },
          { role: '总监票人', people: 1 },
        ],
      },
    ],
  };
}

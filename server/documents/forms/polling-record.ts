import { levelWord } from '../official-document.ts';
import { BLANK, BOX, type Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 投票情况记录 · 选举法（2020）第四十三条: what happened at a place on its day, written down when it happens; with it the box and the registers go up. */
export function pollingRecord(paper: PlacePaper): Form {
  const levels = [...new Set(paper.constituencies.map(({ level }) => level))];
  const handedOut = levels.map((level) => `${levelWord(level)}选票${BLANK}张`).join('，');
  return {
    ...paperHead(paper, '投票情况记录'),
    parts: [
      {
        part: 'text',
        isFilledIn: true,
        lines: [
          `宣布投票开始：${BLANK}时${BLANK}分。宣布投票结束：${BLANK}时${BLANK}分。`,
          `${BOX}机器、网络一直能用　${BOX}停用，从${BLANK}时${BLANK}分到${BLANK}时${BLANK}分用打印的登记簿。`,
          `发出${handedOut}。换领作废${BLANK}张，剩余${BLANK}张。`,
        ],
      },
      {
        part: 'table',
        title: '发生的事',
        height: 14,
        columns: [
          { title: '时间', width: 18 },
          { title: '什么情况', align: 'left' },
          { title: '怎样处理', width: 52, align: 'left' },
          { title: '经手人签名', width: 32 },
        ],
        rows: [],
        blank: 9,
      },
      {
        part: 'notes',
        lines: [
          '1. 停电、断网、设备丢失，发错、收回选票，选民提出意见，都当场写。只写事情，不写谁投了谁、谁没有来。',
          '2. 系统提示“写入投票情况记录”的，写明设备上的行号，不写选民姓名。',
          '3. 投票结束后和票箱、登记簿一起送交；写不下的另附一张。',
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '投票站负责人', people: 1 },
          { role: '监票人', people: 2 },
        ],
      },
    ],
  };
}

import { EQUIPMENT } from '@xuanwu/rules/place-equipment.ts';
import { LAYOUT_ITEMS } from '@xuanwu/rules/place-items.ts';
import { BOX, type Form } from './form.ts';
import { paperHead, type PlacePaper } from './paper-head.ts';

/** 场所布置检查表 · 选举法（2020）第四十条: what stands in a place before it opens and what lies ready there. */
export interface LayoutChecklist extends PlacePaper {
  readonly basis: string;
}

/** 选票和随票的表, which lie ready beside what the place is furnished with. */
const PAPERS = [
  { title: '县级选票', level: 'county' },
  { title: '乡级选票', level: 'township' },
  { title: '委托投票登记表' },
] as const;

export function layoutChecklist(list: LayoutChecklist): Form {
  const levels: readonly string[] = list.constituencies.map(({ level }) => level);
  const papers = PAPERS.filter((paper) => !('level' in paper) || levels.includes(paper.level));
  const things = [...Object.values(EQUIPMENT), ...papers].map(({ title }) => title);
  return {
    ...paperHead(list, '投票场所布置检查表'),
    parts: [
      {
        part: 'table',
        title: `一、布置（${list.opensAt}开始投票以前办好）`,
        height: 8,
        columns: [
          { title: '序号', width: 13 },
          { title: '项目', align: 'left' },
          { title: '办好', width: 18 },
          { title: '时间', width: 26 },
          { title: '检查人', width: 36 },
        ],
        rows: Object.values(LAYOUT_ITEMS).map((words, index) => [String(index + 1), words, BOX, '', '']),
      },
      {
        part: 'table',
        title: '二、物品',
        height: 7,
        columns: [
          { title: '序号', width: 13 },
          { title: '物品', align: 'left' },
          { title: '应有', width: 22 },
          { title: '实有', width: 22 },
          { title: '备注', width: 44 },
        ],
        rows: things.map((words, index) => [String(index + 1), words, '', '', '']),
        blank: 1,
      },
      {
        part: 'notes',
        lines: [
          `选举时应当设有秘密写票处（${list.basis}）：写票的人看不到别人的选票，也不被别人看到；里面不得有照相、摄像设备。`,
        ],
      },
      {
        part: 'signatures',
        roles: [
          { role: '投票站负责人', people: 1 },
          { role: '监票人', people: 1 },
        ],
      },
    ],
  };
}

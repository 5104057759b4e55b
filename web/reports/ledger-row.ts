/** 选务日志的一条: how its parts are called. */
import type { LedgerPage } from '@xuanwu/server/reports/ledger-view.schema.ts';
import { grouped, written } from '../widgets/words.ts';

export type LedgerRow = LedgerPage['rows'][number];

export const OUTCOMES: Readonly<Record<LedgerRow['outcome'], string>> = {
  done: '办成',
  refused: '依法不予办理',
  asked: '提请复核',
  returned: '退回',
};

/** 数字, where an entry carries some. */
const FIGURES: Readonly<Record<string, string>> = {
  candidates: '候选人',
  checkedIn: '领票人数',
  constituencies: '选区',
  elected: '当选',
  formal: '正式候选人',
  found: '箱内选票',
  imported: '已导入',
  initial: '初步候选人',
  issued: '发出选票',
  members: '组成人员',
  nominators: '联名选民',
  nominees: '被提名人',
  persons: '人数',
  places: '投票场所',
  ready: '可导入',
  seats: '名额',
  setAside: '未导入',
  staff: '工作人员',
  vacant: '暂缺',
  voters: '选民',
  withdrawn: '收回名额',
};

/** 当选 2，暂缺 0 */
export function figuresText({ figures }: Pick<LedgerRow, 'figures'>): string {
  return Object.entries(figures)
    .flatMap(([name, number]) => (FIGURES[name] === undefined ? [] : [`${FIGURES[name]} ${grouped(number)}`]))
    .join('，');
}

/** 选举办工作人员，复核人确认; the ledger names roles, never people. */
export function whoText({ role, secondRole }: Pick<LedgerRow, 'role' | 'secondRole'>): string {
  return secondRole === null ? role : `${role}，${secondRole}确认`;
}

export const LEDGER_COLUMNS: readonly [string, (row: LedgerRow) => string | number][] = [
  ['序号', (row) => row.position],
  ['时间', (row) => written(row.at)],
  ['办理', (row) => row.title],
  ['结果', (row) => OUTCOMES[row.outcome]],
  ['岗位', whoText],
  ['选区', (row) => row.constituencyName ?? ''],
  ['数字', figuresText],
  ['哈希', (row) => row.hash],
  ['原文', (row) => row.body],
];

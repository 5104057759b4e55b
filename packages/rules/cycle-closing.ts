import type { ActName } from './acts.ts';
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 办结以前要办完的事 · in the order in which an office meets them. */
export const CLOSING_MATTERS = {
  rounds: '没有公告结果的投票',
  unvoted: '没有投票的选区',
  vacancies: '没有选出、也没有安排再投票的空缺名额',
  objections: '没有办完的申诉、异议和诉讼',
  credentials: '没有公布的当选代表',
  tasks: '没有销号的任务',
  hazards: '没有消除的风险',
  devices: '没有交回的离线登记和带走的登记册',
  moves: '没有完成的改派',
  unsealed: '没有封存选票的投票',
  committees: '没有移交撤销的选举委员会',
  pending: '等待第二人复核的申请',
  jobs: '没有做完的后台任务',
  archive: '没有进归档包的办理',
} as const;

/** 办结以前要办完的事 */
export type ClosingMatter = keyof typeof CLOSING_MATTERS;

/** 没有进归档包的办理 are counted so far: before the first package everything is outside. */
export const MOST_COUNTED = 1_000;

/** 各有几件 */
export type OpenMatters = Readonly<Record<ClosingMatter, number>>;

/** 能否办结 · 档案法（2020）第十四条: what is closed is kept as it is, so nothing may be open. Every matter is a reason of its own. */
export function mayCloseCycle(electionDay: CivilDate, open: OpenMatters): Ruling {
  const ground = groundOf('cycle-closing', electionDay);
  const matters = Object.keys(CLOSING_MATTERS) as ClosingMatter[];
  return rule(
    matters.map((matter) =>
      reason(ground, `${CLOSING_MATTERS[matter]} ${open[matter]} = 0`, open[matter] === 0),
    ),
  );
}

/**
 * 办结以后仍可以办理的 · what changes nothing of the cycle: exports, deletion and destruction when their day has come, the law, the next cycle, what
 * goes upward, the congress's own first session and whom it elected; and to reopen it.
 */
export const AFTER_CLOSING: ReadonlySet<ActName> = new Set([
  'export-archive',
  'export-package',
  'delete-printed-documents',
  'delete-check-ins',
  'delete-review-opinions',
  'decide-ballot-destruction',
  'record-ballot-destruction',
  'reopen-cycle',
  'open-cycle',
  'decide-silent-point',
  'adopt-local-rules',
  'withdraw-local-rules',
  'ask-legal-enquiry',
  'answer-legal-enquiry',
  'draft-submission',
  'send-submission',
  'withdraw-submission',
  'answer-submission',
  'prepare-sheet',
  'send-sheet',
  'plan-first-session',
  'record-first-session',
  'record-body-figures',
]);

/** 办结的换届 */
export interface ClosedCycle {
  readonly name: string;
  readonly electionDay: CivilDate;
  readonly closedOn: CivilDate;
  /** 办结的文号 */
  readonly document: string;
}

/** 办结以后不再变动 · 档案法（2020）第十四条: until two people reopen it for a reason. */
export function closedForGood({ name, electionDay, closedOn, document }: ClosedCycle): Ruling {
  const ground = groundOf('cycle-closed', electionDay);
  return rule([statedReason(ground, `${name} ${closedOn} 办结（${document}）: 还可以办理`, false)]);
}

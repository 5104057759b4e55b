/** How a request for an act of two people is said in words. */
import { type ActLine, type Role, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS, type ActName } from '@xuanwu/rules/acts.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { Session } from '../api/session.tsx';

const AFTERWARDS: Partial<Record<ActName, string>> = {
  'change-election-day':
    '选举日改为新的一天，已安排的投票随之移动；原定选举日的委托投票须重新办理。已经公布的名单不变，要公布更正公告。',
  'publish-constituencies': '选区和代表名额公布，不能再改；可以开始登记选民。',
  'send-submission': '件照拟稿发给上级，从此不能更改；没有批复以前可以撤回。',
  'send-sheet': '报表发给上级，不能再改；有错的，更正后再报一张，这一张保留。',
  'require-stage-gate': '从现在起，本阶段的问题销号以前，下级不能办理结束这个阶段的事。',
  'lift-stage-gate': '关口撤去，下级可以进入下一阶段。',
  'issue-bulletin': '简报编期号发出，不能再改。',
  'answer-submission': '答复发给报件的机构，从此不能更改。',
  'publish-roll': '选民名单公布并冻结，此后只能逐人更正；贴出以后登记张贴，申诉的期限从公布之日起算。',
  'register-without-number': '此人登记在上面的选区；可能与别人是同一人的，立核查事项，由人决定。',
  'correct-identity-number':
    '登记册上的号码、出生日期和性别照此更正；原来的错号可以由它真正的主人登记。可能与别人是同一人的，立核查事项。',
  'correct-birth-and-sex':
    '登记册上的出生日期、性别照此更正；已公布的名单载明性别的，一并更正。可能与别人是同一人的，立核查事项。',
  'correct-roll': '已公布的选民名单照此更正，更正记入选务日志。',
  'decide-roll-objection': '处理决定生效，成立的同时更正已公布的选民名单；打印决定书通知申诉人。',
  'record-roll-judgment': '判决记入选务日志，成立的同时更正已公布的选民名单。',
  'decide-case-by-correction': '照处理决定改登记册，并更正已公布的选民名单；以后可以撤销。',
  'reopen-case-by-correction': '登记册恢复到处理决定之前，已公布的选民名单再更正回来。',
  'find-unable': '这一位不列入选民名单；选举委员会的决定和材料单独保存，可以凭委员会的决定撤销。',
  'cancel-nomination':
    '这件提名的登记撤销，签名不再计入；只由它提名的人不再列在名单上。撤销的登记和理由一直看得到。推荐表有效的，请申请人重新登记。',
  'publish-initial-list': '初步代表候选人名单公布，公布之日就是今天。',
  'exclude-candidate': '这一位不列入候选人名单，已经公布的从名单中除名；决定和理由永久保留，不能更改。',
  'decide-exclusion-objection':
    '异议的处理决定记入选务日志；成立的恢复列入，还没有公布过的再补充公布。原决定和处理决定都保留。',
  'correct-nominee':
    '照此更正。已经公布的打印更正公告，原来公布的名单原样保留；还没有公布的照更正的内容公布。',
  'conclude-fact-check':
    '核实的结论记入选务日志；所填不实的从今天起向选民公告，打印公告。不因此从名单上除名。',
  'publish-formal-list': '正式代表候选人名单和简历公布，公布之日就是今天；可以安排投票。',
  'undo-check-in': '这次领票登记撤销，本人可以再领；日志里只有撤销了一次，没有姓名。',
  'recount-box': '票箱的票数照重新清点的登记；原来的数留在选务日志里。',
  'confirm-result': '选举委员会确认的结果记入选务日志，可以公告。',
  'withdraw-result':
    '计算的结果撤回，这一轮回到计票完成，可以重新计一捆；撤回的结果留在选务日志里，理由加密保存，在日志的这一条里由参与办理的人查看。',
  'declare-void': '这一轮投票无效，没有人当选，公告以后安排重新投票。',
  'publish-result': '选举结果公告，当选的人成为当选代表。',
  'seal-ballots': '选票和计票单照此封存，封存记录不能更改；打印封存记录，封存人和监票人签字。',
  'dissolve-committee': '选票、文书、印章照清单移交，这一级选举委员会撤销；打印移交清单，双方签字。',
  'close-cycle': '换届办结，此后不能再办理这次换届的事；确需更正的，由两人重新开启。',
  'reopen-cycle': '换届重新开启，可以继续办理；原因和文号永久留存，办完再次办结。',
  'decide-ballot-destruction': '决定记入选务日志，到定下的日期才能销毁。',
  'record-ballot-destruction': '登记这些选票已经销毁，不能更改。',
  'schedule-follow-up': '按这个日期再投票，候选人按法定办法产生。',
};

/** What is asked for, and of whom. */
export function wordsOf({ summary, about }: PendingActRow): string {
  return about.persons.length === 0 ? summary : `${summary}（${about.persons.join('、')}）`;
}

/** 确认以后会怎样. */
export function afterwards(act: string): string {
  return AFTERWARDS[act as ActName] ?? '照申请的内容办理，并记入选务日志。';
}

/** 由谁复核. */
export function secondsOf(act: string): readonly Role[] {
  const { second = [] }: ActLine = ACTS[act as ActName];
  return second;
}

/** Why this person cannot decide it; undefined where he can. */
export function whyNotMine({ act, mine }: PendingActRow, session: Session): string | undefined {
  if (mine) return '这是您自己申请的，要由另一个人复核';
  if (session.confirms.includes(act)) return undefined;
  return `当前岗位不能复核这一项，请换${secondsOf(act)
    .map((role) => ROLES[role])
    .join('、')}岗位`;
}

/** Not among several at once: what it touches is to be looked at first. */
export function isReadAlone({ about }: PendingActRow): boolean {
  return about.electionDay !== null;
}

export const PENDING_STATES: Readonly<Record<PendingActRow['state'], string>> = {
  waiting: '等待复核',
  confirmed: '已确认',
  returned: '已退回',
  refused: '依法不能办理',
};

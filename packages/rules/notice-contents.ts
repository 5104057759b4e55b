import type { RuleId } from './rule-titles.ts';

/** 由文书文本写成的文书 · in the order of an election. */
export const NOTICE_KINDS = {
  'work-plan-notice': '换届选举工作方案和日程',
  'appointment-notice': '选举机构组成人员公告',
  'quota-notice': '代表名额公告',
  'constituency-notice': '选区划分公告',
  'election-day-notice': '选举日公告',
  'election-method': '选举办法',
  'registration-notice': '选民登记公告',
  'voter-letter': '致选民的一封信',
  'voter-handbook': '选民手册',
  'roll-correction-notice': '选民名单补正公告',
  'election-day-change-notice': '变更选举日的决定',
  'box-count-report': '各票箱清点情况报告单',
  'sealing-record': '选票封存记录',
  'follow-up-notice': '再次投票、另行选举、重新投票公告',
  'deputies-register': '代表名册',
} as const;

/** 由文书文本写成的文书 */
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** 公告必须写明的内容 · a field and the rule that wants it; however an office words its notice, this stands in it. */
export const NOTICE_CONTENTS: Readonly<
  Record<NoticeKind, readonly { readonly field: string; readonly rule: RuleId }[]>
> = {
  'work-plan-notice': [{ field: '选举日', rule: 'ec-power' }],
  'appointment-notice': [{ field: '组成人员', rule: 'ec-who' }],
  'quota-notice': [
    { field: '代表名额', rule: 'quota-authority' },
    { field: '批准机关', rule: 'quota-authority' },
  ],
  'constituency-notice': [{ field: '选区一览', rule: 'const-basis' }],
  'election-day-notice': [{ field: '选举日', rule: 'ec-power' }],
  'election-method': [{ field: '选举日', rule: 'ec-power' }],
  'registration-notice': [{ field: '最晚出生日期', rule: 'voter-age' }],
  'voter-letter': [{ field: '选举日', rule: 'ec-power' }],
  'voter-handbook': [{ field: '选举日', rule: 'ec-power' }],
  'roll-correction-notice': [{ field: '补正一览', rule: 'roll-correct' }],
  'election-day-change-notice': [{ field: '新选举日', rule: 'ec-power' }],
  'box-count-report': [{ field: '票箱一览', rule: 'res-record' }],
  'sealing-record': [{ field: '封存一览', rule: 'ballot-sealing' }],
  'follow-up-notice': [
    { field: '投票日', rule: 'ec-power' },
    { field: '应选名额', rule: 'res-second-vote' },
  ],
  'deputies-register': [{ field: '代表一览', rule: 'res-list' }],
};

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
  'unit-notice': '选民登记通知书',
  'voter-letter': '致选民的一封信',
  'voter-handbook': '选民手册',
  'roll-notice': '选民名单公告',
  'roll-correction-notice': '选民名单补正公告',
  'objection-decision': '申诉处理决定书',
  'initial-candidates-notice': '初步代表候选人名单公告',
  'exclusion-notice': '不列入名单通知书',
  'correction-notice': '初步代表候选人名单更正公告',
  'fact-notice': '情况核实公告',
  'formal-candidates-notice': '正式代表候选人名单公告',
  'formal-removal-notice': '正式代表候选人撤出名单公告',
  'place-notice': '投票场所公告',
  'contingency-notice': '投票安排变更公告',
  'observer-card': '观察证',
  'election-day-change-notice': '变更选举日的决定',
  'eligibility-certificate': '选民资格证明',
  'transfer-letter': '选民资格转移函',
  'transfer-receipt': '选民资格转移回执',
  'proxy-letter': '委托投票书',
  'proxy-consent': '同意委托投票通知书',
  'proxy-notice': '委托投票名单公告',
  'box-count-report': '各票箱清点情况报告单',
  'sealing-record': '选票封存记录',
  'result-notice': '选举结果公告',
  'handover-list': '选举委员会移交清单',
  'follow-up-notice': '再次投票、另行选举、重新投票公告',
  'credentials-report': '代表资格审查报告',
  'void-election-notice': '当选无效决定书',
  'deputies-notice': '代表名单公告',
  'deputies-register': '代表名册',
} as const;

/** 由文书文本写成的文书 */
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** 公布时即印发的文书 · the act that publishes a list, a result or a report puts its paper out: nobody issues it a second time. */
export const PUBLISHED_KINDS = [
  'roll-notice',
  'initial-candidates-notice',
  'formal-candidates-notice',
  'result-notice',
  'credentials-report',
  'deputies-notice',
  'objection-decision',
  'exclusion-notice',
  'correction-notice',
  'fact-notice',
  'formal-removal-notice',
  'contingency-notice',
  'void-election-notice',
] as const satisfies readonly NoticeKind[];

export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

export function isPublishedKind(kind: string): kind is PublishedKind {
  return (PUBLISHED_KINDS as readonly string[]).includes(kind);
}

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
  'unit-notice': [
    { field: '最晚出生日期', rule: 'voter-age' },
    { field: '名册期限', rule: 'voter-perm' },
  ],
  'voter-letter': [{ field: '选举日', rule: 'ec-power' }],
  'voter-handbook': [{ field: '选举日', rule: 'ec-power' }],
  'roll-notice': [
    { field: '选民名单', rule: 'roll-publish' },
    { field: '选举日', rule: 'ec-power' },
  ],
  'roll-correction-notice': [{ field: '补正一览', rule: 'roll-correct' }],
  'objection-decision': [
    { field: '决定理由', rule: 'roll-decision' },
    { field: '起诉期限', rule: 'roll-suit' },
  ],
  'initial-candidates-notice': [{ field: '候选人一览', rule: 'nom-publish' }],
  'exclusion-notice': [
    { field: '法定情形', rule: 'nom-publish' },
    { field: '决定理由', rule: 'nom-publish' },
  ],
  'correction-notice': [{ field: '更正一览', rule: 'nom-publish' }],
  'fact-notice': [{ field: '核实结果', rule: 'nom-info' }],
  'formal-candidates-notice': [{ field: '候选人一览', rule: 'formal-publish' }],
  'formal-removal-notice': [{ field: '撤出的人', rule: 'formal-remove' }],
  'place-notice': [{ field: '投票场所一览', rule: 'vote-forms' }],
  'contingency-notice': [
    { field: '发生的情况', rule: 'ec-power' },
    { field: '变更一览', rule: 'ec-power' },
  ],
  'observer-card': [
    { field: '证号', rule: 'ec-power' },
    { field: '可看事项', rule: 'ec-power' },
  ],
  'election-day-change-notice': [{ field: '新选举日', rule: 'ec-power' }],
  'eligibility-certificate': [
    { field: '证明编号', rule: 'voter-floating' },
    { field: '选民姓名', rule: 'voter-floating' },
  ],
  'transfer-letter': [{ field: '证明编号', rule: 'voter-floating' }],
  'transfer-receipt': [
    { field: '证明编号', rule: 'voter-floating' },
    { field: '登记选区', rule: 'voter-one-place' },
  ],
  'proxy-letter': [
    { field: '委托人', rule: 'proxy-when' },
    { field: '受托人', rule: 'proxy-who' },
  ],
  'proxy-consent': [
    { field: '委托人', rule: 'proxy-when' },
    { field: '受托人', rule: 'proxy-who' },
  ],
  'proxy-notice': [{ field: '委托一览', rule: 'proxy-when' }],
  'box-count-report': [{ field: '票箱一览', rule: 'res-record' }],
  'sealing-record': [{ field: '封存一览', rule: 'ballot-sealing' }],
  'result-notice': [
    { field: '计票数字', rule: 'res-publish' },
    { field: '得票一览', rule: 'res-publish' },
  ],
  'handover-list': [{ field: '移交一览', rule: 'ec-dissolve' }],
  'follow-up-notice': [
    { field: '投票日', rule: 'ec-power' },
    { field: '应选名额', rule: 'res-second-vote' },
  ],
  'credentials-report': [
    { field: '资格有效的人', rule: 'res-review' },
    { field: '当选无效的人', rule: 'res-review' },
  ],
  'void-election-notice': [
    { field: '无效理由', rule: 'res-void-person' },
    { field: '确认的会议', rule: 'res-review' },
  ],
  'deputies-notice': [{ field: '公布的代表', rule: 'res-list' }],
  'deputies-register': [{ field: '代表一览', rule: 'res-list' }],
};

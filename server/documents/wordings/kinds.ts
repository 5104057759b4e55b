/** Which fields each kind of document offers; the words themselves stand in `texts/`, a file a kind. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { NOTICE_CONTENTS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { WordingRules } from './check-wording.ts';
import type { FieldContent, FieldValue } from './field.ts';
import { type FieldName, FIELDS } from './fields.ts';
import { readWordingFile } from './wording-file.ts';
import { appointmentNotice } from './texts/appointment-notice.ts';
import { boxCountReport } from './texts/box-count-report.ts';
import { constituencyNotice } from './texts/constituency-notice.ts';
import { deputiesRegister } from './texts/deputies-register.ts';
import { electionDayChangeNotice } from './texts/election-day-change-notice.ts';
import { electionDayNotice } from './texts/election-day-notice.ts';
import { electionMethod } from './texts/election-method.ts';
import { eligibilityCertificateWording } from './texts/eligibility-certificate.ts';
import { followUpNotice } from './texts/follow-up-notice.ts';
import { proxyConsentWording } from './texts/proxy-consent.ts';
import { proxyLetterWording } from './texts/proxy-letter.ts';
import { proxyNoticeWording } from './texts/proxy-notice.ts';
import { quotaNotice } from './texts/quota-notice.ts';
import { registrationNotice } from './texts/registration-notice.ts';
import { rollCorrectionNotice } from './texts/roll-correction-notice.ts';
import { handoverList } from './texts/handover-list.ts';
import { sealingRecord } from './texts/sealing-record.ts';
import { transferLetterWording } from './texts/transfer-letter.ts';
import { transferReceiptWording } from './texts/transfer-receipt.ts';
import { voterHandbook } from './texts/voter-handbook.ts';
import { voterLetter } from './texts/voter-letter.ts';
import { workPlanNotice } from './texts/work-plan-notice.ts';
import { credentialsReport } from './texts/credentials-report.ts';
import { deputiesNotice } from './texts/deputies-notice.ts';
import { formalCandidatesNotice } from './texts/formal-candidates-notice.ts';
import { initialCandidatesNotice } from './texts/initial-candidates-notice.ts';
import { placeNotice } from './texts/place-notice.ts';
import { resultNotice } from './texts/result-notice.ts';
import { rollNotice } from './texts/roll-notice.ts';
import type { Wording } from './wording.schema.ts';

export const FIELDS_OF = {
  'work-plan-notice': [
    '机关名称',
    '换届名称',
    '行政区名称',
    '选举日',
    '选举一览',
    '工作日程',
    '法定期限',
    '依据',
  ],
  'appointment-notice': ['机构名称', '任命机关', '任命文号', '人数', '组成人员', '依据'],
  'quota-notice': [
    '机关名称',
    '人大名称',
    '人口数',
    '名额基数',
    '增加名额',
    '代表名额',
    '批准机关',
    '批准文号',
    '名额分配',
    '依据',
  ],
  'constituency-notice': ['机关名称', '人大名称', '选区数', '代表名额', '暂缺名额', '选区一览', '依据'],
  'election-day-notice': [
    '机关名称',
    '人大名称',
    '行政区名称',
    '选举日',
    '代表名额',
    '选区数',
    '分批选区',
    '依据',
  ],
  'election-method': [
    '机关名称',
    '人大名称',
    '行政区名称',
    '选举日',
    '代表名额',
    '选区数',
    '委托原因',
    '委托上限',
    '依据',
  ],
  'registration-notice': [
    '机关名称',
    '人大名称',
    '选举日',
    '最晚出生日期',
    '名单公布期限',
    '登记站一览',
    '依据',
  ],
  'voter-letter': [
    '机关名称',
    '人大名称',
    '行政区名称',
    '选举日',
    '代表名额',
    '最晚出生日期',
    '名单公布期限',
  ],
  'voter-handbook': [
    '机关名称',
    '人大名称',
    '选举日',
    '代表名额',
    '选区数',
    '最晚出生日期',
    '名单公布期限',
    '申诉期限',
    '正式名单期限',
    '委托原因',
    '委托上限',
    '登记站一览',
  ],
  'roll-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '选民人数',
    '申诉期限',
    '处理天数',
    '起诉期限',
    '申诉依据',
    '选民名单',
    '依据',
  ],
  'roll-correction-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '补登人数',
    '除名人数',
    '补正一览',
    '依据',
  ],
  'initial-candidates-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '应选名额',
    '候选人数',
    '排列次序',
    '补充公布',
    '候选人一览',
    '未列入一览',
    '依据',
  ],
  'formal-candidates-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '应选名额',
    '候选人数',
    '排列次序',
    '经预选',
    '经协商',
    '候选人一览',
    '依据',
  ],
  'place-notice': ['机关名称', '人大名称', '流动票箱', '投票场所一览', '停靠一览', '依据'],
  'election-day-change-notice': [
    '机关名称',
    '换届名称',
    '原选举日',
    '新选举日',
    '变更理由',
    '决定文号',
    '变更的选区',
    '依据',
  ],
  'eligibility-certificate': [
    '机关名称',
    '证明编号',
    '选民姓名',
    '选民性别',
    '出生日期',
    '原登记选区',
    '现居住地',
    '转入机关',
    '开具日期',
    '选举日',
    '依据',
  ],
  'transfer-letter': [
    '机关名称',
    '证明编号',
    '选民姓名',
    '选民性别',
    '出生日期',
    '原登记选区',
    '现居住地',
    '转入机关',
    '开具日期',
    '选举日',
    '依据',
  ],
  'transfer-receipt': [
    '机关名称',
    '人大名称',
    '证明编号',
    '选民姓名',
    '选民性别',
    '出生日期',
    '开证机关',
    '开具日期',
    '登记日期',
    '登记选区',
    '依据',
  ],
  'proxy-letter': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '委托人',
    '委托人序号',
    '受托人',
    '受托人选区',
    '受托人序号',
    '委托情形',
    '书面方式',
    '同意日期',
    '委托上限',
    '依据',
  ],
  'proxy-consent': [
    '机关名称',
    '人大名称',
    '选区名称',
    '选举日',
    '委托人',
    '委托人序号',
    '受托人',
    '受托人选区',
    '受托人序号',
    '委托情形',
    '书面方式',
    '同意日期',
    '委托上限',
    '依据',
  ],
  'proxy-notice': ['机关名称', '人大名称', '选区名称', '选举日', '委托件数', '委托一览', '依据'],
  'box-count-report': [
    '机关名称',
    '人大名称',
    '选区名称',
    '投票名称',
    '投票日',
    '票箱一览',
    '发出票数',
    '收回票数',
    '选票有效',
    '依据',
  ],
  'sealing-record': [
    '机关名称',
    '人大名称',
    '选区名称',
    '投票名称',
    '投票日',
    '封存日期',
    '封存包数',
    '存放地点',
    '封存人',
    '在场监票人',
    '不相符的原因',
    '封存一览',
  ],
  'result-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '投票日',
    '投票方式',
    '后续投票',
    '应选名额',
    '计票数字',
    '无效原因',
    '当选的人数',
    '当选人',
    '得票一览',
    '下次投票日',
    '得票相等的人',
    '相等人数',
    '不足名额',
    '另行选举的候选人',
    '待定的候选人',
    '重新投票名额',
    '暂缺名额',
    '依据',
  ],
  'handover-list': [
    '机关名称',
    '人大名称',
    '移交日期',
    '接收机关',
    '撤销文号',
    '移交人',
    '接收人',
    '移交项数',
    '移交一览',
  ],
  'follow-up-notice': [
    '机关名称',
    '人大名称',
    '选区名称',
    '投票名称',
    '投票日',
    '应选名额',
    '候选人',
    '再次投票',
    '另行选举',
    '重新投票',
    '依据',
  ],
  'credentials-report': [
    '机关名称',
    '人大名称',
    '选举日',
    '报告对象',
    '报告编号',
    '会议日期',
    '审查人数',
    '有效人数',
    '资格有效的人',
    '无效人数',
    '当选无效的人',
    '暂缓人数',
    '暂缓审查的人',
    '依据',
  ],
  'deputies-notice': [
    '机关名称',
    '人大名称',
    '名单编号',
    '确认的会议',
    '代表人数',
    '补充名单',
    '公布的代表',
    '依据',
  ],
  'deputies-register': ['机关名称', '人大名称', '选举日', '代表名额', '当选人数', '代表一览'],
} as const satisfies Record<NoticeKind, readonly FieldName[]>;

/** What the fields of a kind say, without their sources. */
export type ContentsOf<Kind extends NoticeKind> = Readonly<
  Record<(typeof FIELDS_OF)[Kind][number], FieldContent>
>;

/** The values that a kind's reader has to give: all of its fields, no other. */
export type ValuesOf<Kind extends NoticeKind> = Readonly<
  Record<(typeof FIELDS_OF)[Kind][number], FieldValue>
>;

export function wordingRules(kind: NoticeKind, electionDay: string): WordingRules {
  return {
    fields: Object.fromEntries(FIELDS_OF[kind].map((name) => [name, FIELDS[name]])),
    required: NOTICE_CONTENTS[kind].map(({ field, rule }) => ({
      field,
      article: articleOf(rule, electionDay),
    })),
  };
}

const TEXTS: Readonly<Record<NoticeKind, string>> = {
  'roll-notice': rollNotice,
  'result-notice': resultNotice,
  'place-notice': placeNotice,
  'initial-candidates-notice': initialCandidatesNotice,
  'formal-candidates-notice': formalCandidatesNotice,
  'deputies-notice': deputiesNotice,
  'credentials-report': credentialsReport,
  'appointment-notice': appointmentNotice,
  'box-count-report': boxCountReport,
  'constituency-notice': constituencyNotice,
  'deputies-register': deputiesRegister,
  'election-day-change-notice': electionDayChangeNotice,
  'election-day-notice': electionDayNotice,
  'election-method': electionMethod,
  'eligibility-certificate': eligibilityCertificateWording,
  'follow-up-notice': followUpNotice,
  'transfer-letter': transferLetterWording,
  'transfer-receipt': transferReceiptWording,
  'proxy-consent': proxyConsentWording,
  'proxy-letter': proxyLetterWording,
  'proxy-notice': proxyNoticeWording,
  'quota-notice': quotaNotice,
  'registration-notice': registrationNotice,
  'roll-correction-notice': rollCorrectionNotice,
  'handover-list': handoverList,
  'sealing-record': sealingRecord,
  'voter-handbook': voterHandbook,
  'voter-letter': voterLetter,
  'work-plan-notice': workPlanNotice,
};

/** The project's own words. */
export function ownWording(kind: NoticeKind): Wording {
  return readWordingFile(TEXTS[kind]);
}

/** A document as it would look, before there are data. */
export function sampleValues(kind: NoticeKind): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    FIELDS_OF[kind].map((name) => [name, { content: FIELDS[name].sample, source: { record: '样例' } }]),
  );
}

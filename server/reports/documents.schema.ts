import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ViewName, VIEWS } from '@xuanwu/rules/acts.ts';
import { NOTICE_KINDS } from '@xuanwu/rules/notice-contents.ts';
import { z } from 'zod';
import { NoticeKindSchema } from './wordings/wordings.schema.ts';

export const DocumentKindSchema = z.enum([
  'voter-cards',
  'review-statement',
  'blank-joint-nomination-form',
  'blank-organisation-nomination-form',
  'nomination-form',
  'consultation-form',
  'consultation-record',
  'primary-report',
  'candidate-introduction',
  'place-register',
  'blank-proxy-letter',
  'polling-staff-list',
  'layout-checklist',
  'equipment-list',
  'polling-record',
  'meeting-programme',
  'mobile-box-register',
  'proxy-register',
  'box-custody-record',
  'ballot-account-sheet',
  'hand-count-record',
  'ballot-sheet',
  'tally-sheet',
  'large-ballot-sheet',
  'braille-ballot-template',
  'audit-report',
  'result-report',
  'election-certificate',
  ...NoticeKindSchema.options,
]);

/** 可以打印的文书. */
export const DocumentRowSchema = z
  .object({
    kind: DocumentKindSchema,
    /** What it is about: a constituency, a list, a place or a round. */
    id: z.uuid(),
    /** 文书名称, with the round where it is not the first. */
    title: z.string(),
    /** None where it is of a whole congress or of the cycle. */
    constituency: z.uuid().nullable(),
    /** 选区, or what it is of instead. */
    constituencyName: z.string(),
    level: z.enum(['county', 'township']),
    date: z.iso.date(),
    /** 印发日期, of a document that is issued on its own. */
    issuedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'DocumentRow' });

export const DocumentKeySchema = z.object({ kind: DocumentKindSchema, id: z.uuid() });

export const MOST_IN_ZIP = 100;

/** `of=ballot-sheet:…`, once for each; a single one comes as text. */
export const DocumentsOfZipSchema = z.object({
  of: z.preprocess(
    (of) => (Array.isArray(of) ? of : [of]).map((key) => splitKey(String(key))),
    z.array(DocumentKeySchema).min(1).max(MOST_IN_ZIP, `一次最多 ${MOST_IN_ZIP} 份`),
  ),
});

function splitKey(key: string): { kind: string; id: string } {
  const [kind = '', id = ''] = key.split(':');
  return { kind, id };
}

export type DocumentKey = z.infer<typeof DocumentKeySchema>;
export type DocumentRow = z.infer<typeof DocumentRowSchema>;
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** 含有个人信息的文书 · only for those who may see it. */
export const VIEW_OF_DOCUMENT: Readonly<Partial<Record<DocumentKind, ViewName>>> = {
  'objection-decision': 'objections',
  'voter-cards': 'register',
  'review-statement': 'review',
  'nomination-form': 'nominations',
  'consultation-record': 'consultation',
  'exclusion-notice': 'list-objections',
  'credentials-report': 'credentials',
  'void-election-notice': 'credentials',
  'place-register': 'place-register',
  'mobile-box-register': 'mobile-box',
  'deputies-register': 'credentials',
  'eligibility-certificate': 'transfers',
  'transfer-letter': 'transfers',
  'transfer-receipt': 'transfers',
  'unit-notice': 'contact',
  'observer-card': 'observers',
  'proxy-letter': 'proxies',
  'proxy-consent': 'proxies',
  'proxy-notice': 'proxies',
  'proxy-register': 'proxies',
};

export function maySeeDocument(role: Role, kind: DocumentKind): boolean {
  const view = VIEW_OF_DOCUMENT[kind];
  return view === undefined || (VIEWS[view].roles as readonly Role[]).includes(role);
}

export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, string>> = {
  'voter-cards': '选民证',
  'review-statement': '联审意见告知书',
  'blank-joint-nomination-form': '空白推荐表（选民联名）',
  'blank-organisation-nomination-form': '空白推荐表（政党、人民团体）',
  'nomination-form': '代表候选人推荐表',
  'consultation-form': '酝酿协商记录表（空白）',
  'consultation-record': '酝酿协商记录表',
  'primary-report': '预选结果报告单',
  'candidate-introduction': '代表候选人情况介绍',
  'place-register': '投票站选民登记簿',
  'blank-proxy-letter': '空白委托投票书',
  'polling-staff-list': '工作人员名单',
  'layout-checklist': '布置检查表',
  'equipment-list': '设备物资清单',
  'polling-record': '投票情况记录',
  'meeting-programme': '选举大会程序和主持词',
  'mobile-box-register': '流动票箱登记表',
  'proxy-register': '委托投票登记表',
  'box-custody-record': '票箱交接记录',
  'ballot-account-sheet': '选票收发清点表',
  'ballot-sheet': '选票',
  'tally-sheet': '正字计票单',
  'hand-count-record': '手工计票记录',
  'large-ballot-sheet': '选票（大字）',
  'braille-ballot-template': '选票盲文套板',
  'audit-report': '抽样审计报告',
  'result-report': '选举结果报告单',
  'election-certificate': '当选证书',
  ...NOTICE_KINDS,
};

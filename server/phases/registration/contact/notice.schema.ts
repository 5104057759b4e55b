import { z } from 'zod';
import { printableText } from '../../../acts/printable-text.schema.ts';

/** 通知发给谁 */
export const NOTICE_KINDS = { employer: '用人单位', building: '小区、楼栋', unit: '单位、学校' } as const;

export type NoticeKind = keyof typeof NOTICE_KINDS;

const KindSchema = z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]);

export const SendUnitNoticeSchema = z
  .object({
    constituency: z.uuid(),
    kind: KindSchema,
    /** It is printed at the head of the notice. */
    name: printableText(60, '请填写名称'),
    address: z.string().trim().max(120),
    sentOn: z.iso.date(),
    /** 名册应当在这一天以前交回. */
    dueOn: z.iso.date(),
    /** 估计有多少选民 */
    expected: z.int().nonnegative().nullable(),
  })
  .refine(({ sentOn, dueOn }) => sentOn <= dueOn, {
    path: ['dueOn'],
    message: '交回的日子不能早于发出的日子',
  });

export const UnitNoticeSchema = z.object({ notice: z.uuid() });

export const RecordNoticeReceiptSchema = z.object({
  notice: z.uuid(),
  receivedOn: z.iso.date(),
  /** 签收人 */
  receivedBy: z.string().trim().min(1, '请填写签收人').max(40),
});

export const RecordReturnedListSchema = z.object({
  notice: z.uuid(),
  returnedOn: z.iso.date(),
  people: z.int().nonnegative(),
  /** 名册上有、登记册上没有的, or left out of the list: names, to be followed up. */
  missing: z.array(z.string().trim().min(1).max(60)).max(1_000),
});

/** 通知的状态 */
export const NOTICE_STATES = {
  sent: '已发出，未签收',
  received: '已签收，名册未交回',
  returned: '名册已交回',
} as const;

export type NoticeState = keyof typeof NOTICE_STATES;

export const UnitNoticeRowSchema = z
  .object({
    id: z.uuid(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    kind: KindSchema,
    name: z.string(),
    address: z.string(),
    sentOn: z.iso.date(),
    dueOn: z.iso.date(),
    expected: z.int().nullable(),
    receivedOn: z.iso.date().nullable(),
    receivedBy: z.string().nullable(),
    returnedOn: z.iso.date().nullable(),
    people: z.int().nullable(),
    missing: z.array(z.string()),
    state: z.enum(Object.keys(NOTICE_STATES) as [NoticeState, ...NoticeState[]]),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'UnitNotice' });

export type UnitNoticeRow = z.infer<typeof UnitNoticeRowSchema>;

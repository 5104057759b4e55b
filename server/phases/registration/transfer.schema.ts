/** 选民资格转移 · certificates that go out and those that come in. */
import { z } from 'zod';
import { RegisterVoterSchema, VoterRegisteredSchema } from './register-voter.schema.ts';

/** 证明办到哪一步 */
export const CERTIFICATE_STATES = {
  requested: '已申请，待开具',
  issued: '已开具，等回执',
  registered: '已在转入地登记',
  'taken-back': '已收回',
} as const;

/** 本人怎样提出 */
export const REQUEST_CHANNELS = { 'in-person': '当面', phone: '电话', 'in-writing': '书面' } as const;

export type CertificateState = keyof typeof CERTIFICATE_STATES;

const keysOf = <Key extends string>(titles: Readonly<Record<Key, string>>) =>
  z.enum(Object.keys(titles) as [Key, ...Key[]]);

const Office = z.string().trim().min(2, '请写明选举机构的全称').max(60);

export const RequestEligibilityCertificateSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  channel: keysOf(REQUEST_CHANNELS),
  /** 转入地的选举机构. */
  toOffice: Office,
  /** Where it is in this installation. */
  toCounty: z.string().nullable(),
  /** 现居住地. */
  residence: z.string().trim().min(2, '请填写现居住地').max(120),
});

export const EligibilityCertificateSchema = z.object({ certificate: z.uuid() });

export const CertificateIssuedSchema = z.object({ certificate: z.uuid(), number: z.int() });

export const RecordTransferReceiptSchema = z.object({
  certificate: z.uuid(),
  /** 在哪里登记: 县、选区. */
  registeredAt: z.string().trim().min(2, '请照回执填写登记的选区').max(80),
  /** 回执的编号和发出的机关. */
  document: z.string().trim().min(1, '请填写回执的编号或者名称').max(80),
  receivedOn: z.iso.date(),
});

export const TakeBackEligibilityCertificateSchema = z.object({
  certificate: z.uuid(),
  reason: z.string().trim().min(1, '请写明收回的原因').max(200),
});

export const RegisterByCertificateSchema = RegisterVoterSchema.omit({ onPhone: true }).extend({
  certificate: z.object({
    number: z.string().trim().min(1, '请填写证明的编号').max(40),
    fromOffice: Office,
    /** Where it is in this installation: it is asked whether the certificate stands. */
    fromCounty: z.string().nullable(),
    issuedOn: z.iso.date(),
  }),
  /** 另有居住证, where local rules ask for both. */
  hasResidencePermit: z.boolean(),
});

export const RegisteredByCertificateSchema = VoterRegisteredSchema.extend({ received: z.uuid() });

const PersonShown = { person: z.uuid(), name: z.string(), bornIn: z.string() };

export const CertificateRowSchema = z
  .object({
    id: z.uuid(),
    ...PersonShown,
    state: keysOf(CERTIFICATE_STATES),
    /** As it stands on paper; null before it is issued. */
    number: z.string().nullable(),
    askedOn: z.iso.date(),
    issuedOn: z.iso.date().nullable(),
    toOffice: z.string(),
    residence: z.string(),
    registeredAt: z.string().nullable(),
    receiptDocument: z.string().nullable(),
    receiptOn: z.iso.date().nullable(),
    takenBackOn: z.iso.date().nullable(),
    takenBackReason: z.string().nullable(),
  })
  .meta({ id: 'EligibilityCertificateRow' });

export const ReceivedCertificateRowSchema = z
  .object({
    id: z.uuid(),
    ...PersonShown,
    number: z.string(),
    fromOffice: z.string(),
    /** 开证的机关在本系统内，已经核对. */
    isVerified: z.boolean(),
    issuedOn: z.iso.date(),
    registeredOn: z.iso.date(),
    constituency: z.string(),
  })
  .meta({ id: 'ReceivedCertificateRow' });

export const TransfersSchema = z
  .object({
    issued: z.array(CertificateRowSchema),
    received: z.array(ReceivedCertificateRowSchema),
    /** 本系统内的其他县（市、区）. */
    counties: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'Transfers' });

export type CertificateRow = z.infer<typeof CertificateRowSchema>;
export type ReceivedCertificateRow = z.infer<typeof ReceivedCertificateRowSchema>;
export type Transfers = z.infer<typeof TransfersSchema>;

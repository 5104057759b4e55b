/** 选民资格转移 and 不能到场的选民: acts about voters who cannot come where they are registered. */
import type {
  CertificateIssuedSchema,
  EligibilityCertificateSchema,
  RecordTransferReceiptSchema,
  RegisterByCertificateSchema,
  RegisteredByCertificateSchema,
  RequestEligibilityCertificateSchema,
  TakeBackEligibilityCertificateSchema,
} from '@xuanwu/server/phases/registration/transfer.schema.ts';
import type {
  AbsenteeSchema,
  AgreeVotingWaySchema,
  ListAbsenteeSchema,
  LogAbsenteeContactSchema,
} from '@xuanwu/server/phases/voting/absentees/absentee.schema.ts';
import type { Shape } from './shape.ts';

export interface TransferActShapes {
  'list-absentee': Shape<typeof ListAbsenteeSchema, typeof AbsenteeSchema>;
  'log-absentee-contact': Shape<typeof LogAbsenteeContactSchema, typeof AbsenteeSchema>;
  'agree-voting-way': Shape<typeof AgreeVotingWaySchema, typeof AbsenteeSchema>;
  'request-eligibility-certificate': Shape<
    typeof RequestEligibilityCertificateSchema,
    typeof EligibilityCertificateSchema
  >;
  'issue-eligibility-certificate': Shape<typeof EligibilityCertificateSchema, typeof CertificateIssuedSchema>;
  'record-transfer-receipt': Shape<typeof RecordTransferReceiptSchema, typeof EligibilityCertificateSchema>;
  'take-back-eligibility-certificate': Shape<
    typeof TakeBackEligibilityCertificateSchema,
    typeof EligibilityCertificateSchema
  >;
  'register-by-certificate': Shape<typeof RegisterByCertificateSchema, typeof RegisteredByCertificateSchema>;
}

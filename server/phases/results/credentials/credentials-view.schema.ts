import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';
import { CredentialsFindingSchema, CredentialsMeetingSchema } from './credentials.schema.ts';

const ReasonSchema = z.object({
  rule: z.string(),
  title: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

const FindingViewSchema = CredentialsFindingSchema.extend({
  name: z.string(),
  valid: z.boolean(),
  reasons: z.array(ReasonSchema),
  /** 对国家工作人员的处分. */
  discipline: z.enum(['政务处分', '行政处分']).nullable(),
});

const DeputyRowSchema = z.object({
  deputy: z.uuid(),
  name: z.string(),
  constituency: z.uuid(),
  constituencyName: z.string(),
  round: z.uuid(),
  electionDay: z.iso.date(),
  votes: z.int(),
  credentials: z.enum(['open', 'reported', 'valid', 'void']),
  report: z.uuid().nullable(),
  list: z.uuid().nullable(),
  /** Put off by the last report that names him. */
  postponed: z.string().nullable(),
  /** Sent back by the body that decides. */
  sentBack: z.string().nullable(),
});

const ReportRowSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  meeting: MeetingSchema,
  examined: z.int(),
  /** Of whom something was found. */
  findings: z.array(FindingViewSchema),
  postponed: z.array(z.object({ deputy: z.uuid(), name: z.string(), reason: z.string() })),
  confirmation: z
    .object({
      meeting: CredentialsMeetingSchema,
      notAdopted: z.array(z.object({ deputy: z.uuid(), reason: z.string() })),
      seatDecision: z.string().nullable(),
    })
    .nullable(),
});

/** 一级人大的代表资格审查. */
export const CredentialsViewSchema = z
  .object({
    election: z.uuid(),
    name: z.string(),
    level: z.enum(['county', 'township']),
    electionDay: z.iso.date(),
    seats: z.int().nullable(),
    deputies: z.array(DeputyRowSchema),
    reports: z.array(ReportRowSchema),
    lists: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        publishedOn: z.iso.date(),
        firstSession: z.iso.date().nullable(),
        deputies: z.int(),
      }),
    ),
  })
  .meta({ id: 'CredentialsView' });

export type CredentialsView = z.infer<typeof CredentialsViewSchema>;
export type DeputyRow = CredentialsView['deputies'][number];
export type CredentialsReportRow = CredentialsView['reports'][number];

import { z } from 'zod';
import { VoterDetailsSchema } from '../register-voter.schema.ts';

/** 比对的结论 */
const FINDINGS = [
  'incomplete',
  'not-eligible',
  'on-roll',
  'certificate-out',
  'near',
  'not-found',
  'not-told',
] as const;

/** What is known of somebody so far: as it is typed, whole or not. */
export const LiveCheckQuerySchema = z.object({
  electionDay: z.iso.date(),
  voter: VoterDetailsSchema.omit({ voterGroup: true }).extend({
    name: z.string().trim().max(60),
    idNumber: z.string().trim().max(40),
    /** 没有号码的: as his papers say. */
    sex: z.enum(['male', 'female']).optional(),
    birthDate: z.iso.date().optional(),
  }),
});

const CountySchema = z.object({ code: z.string(), name: z.string() });

/** 登记时比对的结果. Of people of another county, and of a township that is not the caller's, only that they are there. */
export const LiveCheckSchema = z
  .object({
    finding: z.enum(FINDINGS),
    /** null while there is no sound number. */
    eligible: z
      .object({
        permitted: z.boolean(),
        reasons: z.array(
          z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() }),
        ),
      })
      .nullable(),
    /** Where whoever has this number stands. */
    places: z.array(
      z.object({
        county: CountySchema,
        level: z.enum(['county', 'township']),
        constituency: z.string().nullable(),
        name: z.string().nullable(),
      }),
    ),
    /** 没有收回的选民资格证明 of whoever has this number, on this county's register. */
    certificate: z.object({ number: z.string(), issuedOn: z.iso.date(), toOffice: z.string() }).nullable(),
    near: z.array(
      z.object({
        decision: z.enum(['same', 'review']),
        county: CountySchema,
        person: z
          .object({
            id: z.uuid(),
            name: z.string(),
            birthDate: z.iso.date(),
            address: z.string().nullable(),
          })
          .nullable(),
        evidence: z.array(
          z.object({
            field: z.string(),
            speaks: z.enum(['for', 'against', 'neither']),
            text: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LiveCheck' });

export type LiveCheckQuery = z.infer<typeof LiveCheckQuerySchema>;
export type LiveCheck = z.infer<typeof LiveCheckSchema>;

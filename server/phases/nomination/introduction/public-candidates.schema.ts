import { z } from 'zod';
import { RemovalGroundSchema } from '../formal-list/formal-list.schema.ts';

/** 有候选人公布的县（市、区） */
export const PublicCandidateCountySchema = z
  .object({ county: z.string(), name: z.string(), electionDay: z.iso.date() })
  .meta({ id: 'PublicCandidateCounty' });

export type PublicCandidateCounty = z.infer<typeof PublicCandidateCountySchema>;

/** 介绍中，选举日零时起已停止，结果已公告 */
const PublicCandidateStateSchema = z.enum(['introduced', 'stopped', 'result']);

const PublicConstituencySchema = z.object({
  id: z.uuid(),
  countyName: z.string(),
  areaName: z.string(),
  level: z.enum(['county', 'township']),
  name: z.string(),
  seats: z.int(),
  electionDay: z.iso.date(),
  listedOn: z.iso.date(),
  /** 正式代表候选人名单的公布日期 */
  formalOn: z.iso.date().nullable(),
  state: PublicCandidateStateSchema,
});

export const PublicConstituenciesSchema = z
  .array(PublicConstituencySchema)
  .meta({ id: 'PublicConstituencies' });

export type PublicConstituency = z.infer<typeof PublicConstituencySchema>;

/** 候选人 as everybody sees him: what was published of him, his photo if he wants one, his pledges. */
const PublicCandidateSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  ethnicity: z.string(),
  /** 出生年月 */
  bornIn: z.string(),
  education: z.string(),
  politics: z.string(),
  occupation: z.string(),
  /** 简历; empty where he gave none. */
  resume: z.string(),
  hasPhoto: z.boolean(),
  pledges: z.array(z.object({ text: z.string(), givenOn: z.iso.date() })),
  /** 补充公布的日期; null for whoever stood on the first list. */
  supplementedOn: z.iso.date().nullable(),
});

export const PublicCandidatesSchema = PublicConstituencySchema.extend({
  /** Why nothing is shown any more. */
  reasons: z.array(z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() })),
  /** How long until it stops, by the server's clock; 0 where it has. */
  stopsInMs: z.int().nonnegative(),
  /** Nobody from the election day on. */
  candidates: z.array(PublicCandidateSchema),
  /** 公布后撤出的, as the notice says it. */
  removed: z.array(z.object({ name: z.string(), ground: RemovalGroundSchema, removedOn: z.iso.date() })),
  meetings: z.array(z.object({ heldOn: z.iso.date(), startsAt: z.string(), place: z.string() })),
  /** 当选的代表, once the result is announced. */
  elected: z.array(z.string()),
}).meta({ id: 'PublicCandidates' });

export type PublicCandidates = z.infer<typeof PublicCandidatesSchema>;

import { z } from 'zod';
import {
  CASE_KINDS,
  CASE_SOURCES,
  CaseEvidenceSchema,
  UnregisteredSchema,
} from '../open-cases/case.schema.ts';
import { CASE_DECISIONS } from '../open-cases/decide-case.schema.ts';

const Kind = z.enum(Object.keys(CASE_KINDS) as [keyof typeof CASE_KINDS]);
const Source = z.enum(Object.keys(CASE_SOURCES) as [keyof typeof CASE_SOURCES]);
const Decision = z.enum(Object.keys(CASE_DECISIONS) as [keyof typeof CASE_DECISIONS]);
const Level = z.enum(['county', 'township']);
const Worker = z.object({ account: z.uuid(), name: z.string() });

/** 一览的条件 · they go along from case to case, too. */
export const CaseFilterSchema = z.object({
  /** A name or part of it. */
  q: z.string().trim().max(60).optional(),
  state: z.enum(['open', 'decided']).default('open'),
  kind: Kind.optional(),
  /** An account, or `none` where nobody works on it yet. */
  owner: z.union([z.uuid(), z.literal('none')]).optional(),
  overdue: z.enum(['true']).optional(),
});

export const CaseQuerySchema = CaseFilterSchema.extend({
  /** 期限 and id of the last row of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\|[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const CaseRowSchema = z.object({
  id: z.uuid(),
  kind: Kind,
  level: Level.nullable(),
  state: z.enum(['open', 'decided']),
  decision: Decision.nullable(),
  decidedOn: z.iso.date().nullable(),
  /** Whom it concerns, as far as the caller may see them; somebody on no register of whom nothing is kept here is “未登记的人”. */
  names: z.array(z.string()),
  /** 来自文件的，文件和行号. */
  foundIn: z.string().nullable(),
  /** 立项以后登记的: who may be the one that was on no register, while the case is open. */
  registeredSince: z
    .object({ person: z.uuid(), isSameNumber: z.boolean(), places: z.array(z.string()) })
    .nullable(),
  /** 涉及的外县 */
  otherCounties: z.array(z.string()),
  owner: Worker.nullable(),
  dueOn: z.iso.date(),
  isOverdue: z.boolean(),
  source: Source,
  tier: z.enum(['same', 'review']).nullable(),
});

export const CasePageSchema = z
  .object({
    rows: z.array(CaseRowSchema),
    next: z.string().nullable(),
    /** Of all that are open, whatever is filtered. */
    counts: z.object({
      open: z.int(),
      overdue: z.int(),
      unassigned: z.int(),
      byKind: z.array(z.object({ kind: Kind, open: z.int() })),
    }),
  })
  .meta({ id: 'CasePage' });

const PlaceSchema = z.object({
  level: Level,
  constituency: z.uuid(),
  name: z.string(),
  isPublished: z.boolean(),
  registeredOn: z.iso.date(),
});

/** 当事人的一份登记. What the caller's office may not see of another's people is null. */
const CaseSubjectSchema = z.object({
  place: z.int(),
  person: z.uuid().nullable(),
  /** On this county's register, and in the caller's area: what is decided here may be about him. */
  isOwn: z.boolean(),
  /** Where he is registered, where that is elsewhere. */
  register: z.string().nullable(),
  isWithdrawn: z.boolean(),
  name: z.string(),
  sex: z.enum(['male', 'female', 'unknown']),
  birthDate: z.iso.date().nullable(),
  /** Ends and whatever differs between those concerned; the rest is hidden. */
  idNumber: z.string(),
  phone: z.string(),
  ethnicity: z.string().nullable(),
  address: z.string().nullable(),
  places: z.array(PlaceSchema),
  /** 没有登记的人: what is known of him, to be registered from. */
  details: UnregisteredSchema.nullable(),
});

export const CaseViewSchema = CaseRowSchema.extend({
  cycle: z.uuid(),
  constituency: z.object({ id: z.uuid(), name: z.string(), level: Level }).nullable(),
  evidence: z.array(CaseEvidenceSchema),
  subjects: z.array(CaseSubjectSchema),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      kind: Decision,
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      /** 留下、改到别处或者除名的是谁. */
      person: z.uuid().nullable(),
      /** Of which levels he was struck; empty where it says nothing of levels. */
      levels: z.array(Level),
      /** Where it put him: the constituencies that were chosen. */
      places: z.array(z.string()),
      isUndone: z.boolean(),
      /** What it changed is on a published roll now: to undo it takes two people. */
      needsCorrection: z.boolean(),
    }),
  ),
  /** The case that comes next in the list that was asked for. */
  nextCase: z.uuid().nullable(),
}).meta({ id: 'CaseView' });

export const CaseWorkersSchema = z.array(Worker.extend({ role: z.string() })).meta({ id: 'CaseWorkers' });

export type CasePage = z.infer<typeof CasePageSchema>;
export type CaseView = z.infer<typeof CaseViewSchema>;
export type CaseWorker = z.infer<typeof CaseWorkersSchema>[number];

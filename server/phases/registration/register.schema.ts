import { z } from 'zod';

const ConstituencyNameSchema = z.object({ id: z.uuid(), name: z.string() });

export const RegisterQuerySchema = z.object({
  /** A name or any part of it, a whole identity number, its last digits (four at least), or a name and those. */
  q: z.string().trim().max(60).optional(),
  constituency: z.uuid().optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** 姓氏笔画, or the day of birth. */
  sort: z.enum(['strokes', 'birth-date']).default('strokes'),
  order: z.enum(['ascending', 'descending']).default('ascending'),
  /** Where the page before ended. */
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** 选民登记册的一页. Numbers are shown masked. */
export const RegisterPageSchema = z
  .object({
    rows: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        sex: z.enum(['male', 'female', 'unknown']),
        birthDate: z.iso.date(),
        ethnicity: z.string().nullable(),
        address: z.string().nullable(),
        idNumber: z.string(),
        county: ConstituencyNameSchema.nullable(),
        township: ConstituencyNameSchema.nullable(),
      }),
    ),
    next: z.string().nullable(),
    /** Everyone on the register, when nothing is searched for. */
    total: z.int().nullable(),
  })
  .meta({ id: 'RegisterPage' });

export const RollQuerySchema = z.object({
  q: z.string().trim().max(60).optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** 选民名单: as published, or, before that, who is registered so far. */
export const RollPageSchema = z
  .object({
    publishedOn: z.iso.date().nullable(),
    voters: z.int(),
    /** 未办结的核查事项 that concern somebody who stands here. */
    openCases: z.int(),
    rows: z.array(
      z.object({
        person: z.uuid(),
        serial: z.int(),
        name: z.string(),
        sex: z.string(),
        struck: z.boolean(),
        added: z.boolean(),
        /** Its name was put right after publication. */
        amended: z.boolean(),
      }),
    ),
    next: z.int().nullable(),
    corrections: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['added', 'struck', 'amended']),
        /** As it was published. */
        name: z.string(),
        amendedName: z.string().nullable(),
        amendedSex: z.string().nullable(),
        reason: z.string(),
        publishedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'RollPage' });

export type RegisterPage = z.infer<typeof RegisterPageSchema>;
export type RollPage = z.infer<typeof RollPageSchema>;

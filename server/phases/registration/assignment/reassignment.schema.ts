import { z } from 'zod';
import { UnplacedReasonSchema } from '../address-rules/address-rule.schema.ts';

const LevelSchema = z.enum(['county', 'township']);

const PlaceSchema = z.object({ id: z.uuid(), name: z.string() });

/** 拟调整的一组 · so many voters from one constituency to another. */
const MoveSchema = z.object({
  from: PlaceSchema,
  to: PlaceSchema,
  voters: z.int(),
  /** Why they cannot move: the roll of one of the two is published. */
  blocked: z.string().nullable(),
});

export type Move = z.infer<typeof MoveSchema>;

export const ReassignmentQuerySchema = z.object({ level: LevelSchema });

/** 调整选区归属的预览 · who would move from where to where, who stays, whom no rule places. */
export const ReassignmentSchema = z
  .object({
    registered: z.int(),
    /** Where the rules put them already. */
    inPlace: z.int(),
    /** 由人指定 · rules move none of them. */
    byHand: z.int(),
    moves: z.array(MoveSchema),
    unplaced: z.array(z.object({ why: UnplacedReasonSchema, voters: z.int() })),
  })
  .meta({ id: 'Reassignment' });

export type Reassignment = z.infer<typeof ReassignmentSchema>;

export const AffectedQuerySchema = z.object({
  level: LevelSchema,
  /** One group of the preview: those who would move so, or those whom no rule places for this reason; all of the latter without it. */
  from: z.uuid().optional(),
  to: z.uuid().optional(),
  why: UnplacedReasonSchema.optional(),
  q: z.string().trim().max(60).optional(),
  /** Where the page before ended. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const AffectedPageSchema = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        address: z.string().nullable(),
        unit: z.string().nullable(),
        voterGroup: z.string().nullable(),
        constituency: PlaceSchema,
        words: z.string(),
      }),
    ),
    next: z.uuid().nullable(),
  })
  .meta({ id: 'AffectedVoters' });

export type AffectedPage = z.infer<typeof AffectedPageSchema>;

export const ReassignVotersSchema = z.object({
  cycle: z.uuid(),
  level: LevelSchema,
  /** As the preview showed them; where it has changed since, nobody moves. */
  moves: z.array(z.object({ from: z.uuid(), to: z.uuid(), voters: z.int().positive() })).min(1),
});

export const VotersReassignedSchema = z.object({ voters: z.int() });

export const AssignVotersSchema = z.object({
  persons: z.array(z.uuid()).min(1).max(500),
  constituency: z.uuid(),
  reason: z.string().trim().min(1, '请写明理由').max(200),
});

export const PlaceImportRowsSchema = z.object({
  import: z.uuid(),
  /** Lines of the file; null for all that have no constituency. */
  lines: z.array(z.int().positive()).min(1).max(500).nullable(),
  /** By hand; both null: by the rules as they are now. */
  countyConstituency: z.uuid().nullable(),
  townshipConstituency: z.uuid().nullable(),
});

export const ImportRowsPlacedSchema = z.object({ placed: z.int(), left: z.int() });

export const UnplacedRowsSchema = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        address: z.string(),
        unit: z.string(),
        voterGroup: z.string(),
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'UnplacedRows' });

export type UnplacedRows = z.infer<typeof UnplacedRowsSchema>;

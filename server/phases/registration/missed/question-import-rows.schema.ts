import { z } from 'zod';
import { ImportProblemSchema } from '../voter-import.schema.ts';

export const QuestionImportRowsSchema = z.object({
  import: z.uuid(),
  /** What was previewed; the act lists exactly these or nothing. */
  fingerprint: z.string(),
});

/** 预览: whom it would list. Nothing is done. */
export const RowsToQuestionSchema = z
  .object({
    cases: z.int(),
    /** Of them, those whose number another one on this register bears. */
    sharedNumber: z.int(),
    /** Of them, those with somebody on this register who may be meant. */
    alike: z.int(),
    /** Rows that were asked about before. */
    before: z.int(),
    examples: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        kind: z.enum(['missed', 'shared-number']),
        isAlike: z.boolean(),
        problems: z.array(ImportProblemSchema),
      }),
    ),
    fingerprint: z.string(),
  })
  .meta({ id: 'RowsToQuestion' });

export type RowsToQuestion = z.infer<typeof RowsToQuestionSchema>;

export const ImportRowsQuestionedSchema = z.object({
  /** Cases. */
  opened: z.int(),
  /** Of them, those with somebody on this register who may be meant. */
  alike: z.int(),
  /** Rows that were asked about before. */
  before: z.int(),
});

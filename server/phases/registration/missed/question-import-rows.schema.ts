import { z } from 'zod';

export const QuestionImportRowsSchema = z.object({ import: z.uuid() });

export const ImportRowsQuestionedSchema = z.object({
  /** Cases. */
  opened: z.int(),
  /** Of them, those with somebody on this register who may be meant. */
  alike: z.int(),
  /** Rows that were asked about before. */
  before: z.int(),
});

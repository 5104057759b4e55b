import { z } from 'zod';

const TermSchema = z.enum(['permanent', 'thirty-years', 'ten-years']);

export const ExportArchiveSchema = z.object({
  cycle: z.uuid(),
  /** 全宗号 */
  fonds: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{1,10}$/, '全宗号由字母和数字组成，由档案馆给定'),
  /** 保管期限 of each group of papers. */
  terms: z.object({ outcome: TermSchema, record: TermSchema, routine: TermSchema }),
});

export const ArchiveAskedSchema = z.object({ job: z.uuid() });

export const ArchiveResultSchema = z.object({
  documents: z.int(),
  pages: z.int(),
  files: z.int(),
  failures: z.array(z.string()),
  /** Of the evidence package inside. */
  checks: z.object({ ok: z.int(), failed: z.int(), notApplicable: z.int() }),
  /** SHA-256 of SHA256SUMS.txt, which covers every other file. */
  sums: z.string(),
});

export type ArchiveJobInput = z.infer<typeof ExportArchiveSchema>;
export type ArchiveResult = z.infer<typeof ArchiveResultSchema>;

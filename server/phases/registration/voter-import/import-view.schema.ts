import { z } from 'zod';
import {
  ColumnMappingSchema,
  FileEncodingSchema,
  IMPORT_STATES,
  ImportProblemSchema,
} from '../voter-import.schema.ts';

const STATES = Object.keys(IMPORT_STATES) as [keyof typeof IMPORT_STATES, ...(keyof typeof IMPORT_STATES)[]];

export const ImportRowSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    encoding: FileEncodingSchema,
    state: z.enum(STATES),
    createdAt: z.iso.datetime(),
    rowsRead: z.int(),
    rowsReady: z.int(),
    rowsBad: z.int(),
    rowsImported: z.int(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'VoterImport' });

/** 一次导入的预览: columns, what is wrong and how often, some rows of each kind. */
export const ImportPreviewSchema = ImportRowSchema.extend({
  header: z.array(z.string()),
  mapping: ColumnMappingSchema,
  /** The first rows of the file, cell by cell, numbers masked; empty once the file has been imported. */
  samples: z.array(z.array(z.string())),
  /** What reads or imports it, or did so last. */
  job: z.uuid().nullable(),
  problems: z.array(z.object({ problem: ImportProblemSchema, rows: z.int() })),
  badRows: z.array(
    z.object({
      line: z.int(),
      problems: z.array(ImportProblemSchema),
      cells: z.array(z.string()),
      /** 依据和算式, where the law sets the row aside. */
      reasons: z.array(
        z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() }),
      ),
    }),
  ),
  /** 不是国家标准中的民族名称 of those who were registered, as they were written. */
  ethnicities: z.array(z.object({ ethnicity: z.string(), rows: z.int(), line: z.int() })),
  readyRows: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      sex: z.string(),
      birthDate: z.string(),
      county: z.string().nullable(),
      township: z.string().nullable(),
    }),
  ),
}).meta({ id: 'ImportPreview' });

export type ImportRow = z.infer<typeof ImportRowSchema>;
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;

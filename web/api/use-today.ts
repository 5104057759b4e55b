/** 今天, as the server has it: in a rehearsal, by its clock. */
import type { InstallationSchema } from '@xuanwu/server/administration/administration.schema.ts';
import type { z } from 'zod';
import { useRead } from './queries.ts';

export function useToday(): string | undefined {
  return useRead<z.infer<typeof InstallationSchema>>('/api/installation').data?.today;
}

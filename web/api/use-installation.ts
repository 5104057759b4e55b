/** 本系统 · which installation this is, and its clock. */
import type { Installation } from '@xuanwu/server/administration/administration.schema.ts';
import { useRead } from './queries.ts';

export function useInstallation() {
  return useRead<Installation>('/api/installation');
}

/** 今天, as the server has it: in a rehearsal, by its clock. */
export function useToday(): string | undefined {
  return useInstallation().data?.today;
}

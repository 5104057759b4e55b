import type { InstallationSchema } from '@xuanwu/server/administration/administration.schema.ts';
import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import type { z } from 'zod';
import { useRead } from '../api/queries.ts';

/** The rehearsal that this is; undefined where it is the real thing, or not read yet. */
export function useRehearsal(): Rehearsal | undefined {
  const installation = useRead<z.infer<typeof InstallationSchema>>('/api/installation');
  const isRehearsal = installation.data?.kind === 'rehearsal';
  return useRead<Rehearsal>(isRehearsal ? '/api/rehearsal' : null).data;
}

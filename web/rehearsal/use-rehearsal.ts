import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { useInstallation } from '../api/use-installation.ts';
import { useRead } from '../api/queries.ts';

/** The rehearsal that this is; undefined where it is the real thing, or not read yet. */
export function useRehearsal(): Rehearsal | undefined {
  const installation = useInstallation();
  const isRehearsal = installation.data?.kind === 'rehearsal';
  return useRead<Rehearsal>(isRehearsal ? '/api/rehearsal' : null).data;
}

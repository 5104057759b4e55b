import { type LocalLaw, localLaw } from '@xuanwu/rules/local-law.ts';
import type { AreaRowSchema } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import type { z } from 'zod';
import { useRead } from '../api/queries.ts';

/** 当地适用的规定 of the county that the caller works in: the server asks the rules with the same. */
export function useLocalLaw(): LocalLaw {
  const areas = useRead<z.infer<typeof AreaRowSchema>[]>('/api/areas');
  return localLaw(areas.data?.find(({ kind }) => kind === 'county')?.code);
}

/** 跨县办理 · what concerns a person of two counties is written in both, in the one transaction of whoever acts. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { setScope } from '../../../database/scope.ts';

/** Works with the eyes of a whole county, then with those of before; the caller answers for what he does there. */
export async function inCounty<T>(
  acting: Acting,
  county: string,
  work: (there: Acting) => Promise<T>,
): Promise<T> {
  const { tx } = acting;
  const { rows } = await sql<{ area: string | null }>`select scope_area() as area`.execute(tx);
  await setScope(tx, { county, area: null });
  const result = await work({ ...acting, county });
  await setScope(tx, { county: acting.county, area: rows[0]?.area ?? null });
  return result;
}

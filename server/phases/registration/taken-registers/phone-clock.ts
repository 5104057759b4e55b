/** 手机时间 · a phone says by its own clock when somebody was typed on it; the order of things goes by the server's. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

const TOLERANCE_MS = 10 * 60_000;

/**
 * 手机时间不可信: somebody was typed before the register was taken, or after he came in. It is taken all the same, and told: in the ledger entry, and as a number beside
 * the register.
 */
export async function tellPhoneClock(
  { tx, county, now }: Acting,
  register: { readonly id: string; readonly takenAt: Date },
  enteredAt: string,
): Promise<{ phoneClock?: 'off' }> {
  const moment = Date.parse(enteredAt);
  const from = register.takenAt.getTime() - TOLERANCE_MS;
  if (moment >= from && moment <= now.getTime() + TOLERANCE_MS) return {};
  await tx
    .updateTable('takenRegister')
    .set({ clockOff: sql`clock_off + 1` })
    .where('county', '=', county)
    .where('id', '=', register.id)
    .execute();
  return { phoneClock: 'off' };
}

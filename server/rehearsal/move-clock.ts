/** 演练时钟: forward only, so that the ledger's times never run back. */
import { sql } from 'kysely';
import type { InstallationClock } from '../acts/clock.ts';
import { ActError } from '../acts/error-codes.ts';
import type { Database } from '../database/connect.ts';
import { setInstallationScope } from '../database/scope.ts';

/** Sets a rehearsal's clock to a moment; every server on the database follows. */
export async function moveClock(db: Database, clock: InstallationClock, to: Date): Promise<void> {
  const moved = await db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    return (
      tx
        .updateTable('installation')
        .set({ clockOffsetMs: Math.trunc(to.getTime() - Date.now()) })
        .where('kind', '=', 'rehearsal')
        // Before the first entry there is nothing that could run back.
        .where(
          sql<boolean>`(now() + clock_offset_ms * interval '1 millisecond' <= ${to}::timestamptz
        or not exists (select from ledger_position))`,
        )
        .returning('kind')
        .executeTakeFirst()
    );
  });
  if (!moved) throw new ActError('rehearsal-only', '只有演练能调时钟，而且只能往后调。');
  await clock.refresh(db);
}

import type { Database } from '../database/connect.ts';

/** The time by which acts are judged: the real one, or a rehearsal's. */
export interface Clock {
  now(): Date;
}

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** The civil date in UTC+8. */
export function civilDate(at: Date): string {
  return new Date(at.getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 10);
}

/** The time of day in UTC+8, as 08:30. */
export function civilTime(at: Date): string {
  return new Date(at.getTime() + EIGHT_HOURS_MS).toISOString().slice(11, 16);
}

/** A clock that a rehearsal can move forward; every server on the database reads the same offset. */
export class InstallationClock implements Clock {
  #offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Reads the offset of the installation (always zero in an official one). */
  async refresh(db: Database): Promise<void> {
    const { clockOffsetMs } = await db
      .selectFrom('installation')
      .select('clockOffsetMs')
      .executeTakeFirstOrThrow();
    this.#offsetMs = clockOffsetMs;
  }
}

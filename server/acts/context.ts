import type { Pool } from 'pg';
import type { Database } from '../database/connect.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Keys } from '../keys/keys.ts';
import type { Clock } from './clock.ts';

/** What every act and query stands on. */
export interface Context {
  readonly db: Database;
  /** For COPY, which needs a raw client. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly files: FileStore;
}

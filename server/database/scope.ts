import { sql } from 'kysely';
import type { Tx } from './connect.ts';
import { fixed } from './fixed-statement.ts';
import { sendWithNext } from './send-with-next.ts';

/** What a transaction may see: one county, or one area of it, or, for work of the installation itself, all. */
export interface Scope {
  readonly county: string;
  /** A township office's area; null for offices of the county. */
  readonly area: string | null;
  /** 联审单位 of a reviewer, who sees only what it is asked. */
  readonly department?: string | null;
}

/** Tells row-level security whose transaction this is, before anything else is asked in it. */
export async function setScope(tx: Tx, scope: Scope): Promise<void> {
  await sendWithNext(
    tx,
    fixed`select set_config('xuanwu.county', ${scope.county}, true),
                 set_config('xuanwu.area', ${scope.area ?? ''}, true),
                 set_config('xuanwu.department', ${scope.department ?? ''}, true)`,
  );
}

export async function setInstallationScope(tx: Tx): Promise<void> {
  await sendWithNext(tx, fixed`select set_config('xuanwu.installation', 'yes', true)`);
}

/**
 * The commit does not wait for the disk. For a piece of long work that would be done again if the machine failed now: it is lost whole or not at all, and the next
 * commit that waits keeps it too.
 */
export async function commitWithoutWaiting(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

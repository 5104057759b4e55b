/**
 * Gives every appended entry its position and hash, a moment after its transaction, so that a thousand acts a second need
 * not queue for one chain; then signs a checkpoint of how far each ledger has come. One sequencer works at a time,
 * however many servers run.
 */
import { chainHash, GENESIS } from '@xuanwu/ledger/chain.ts';
import { type Checkpoint, checkpointBytes } from '@xuanwu/ledger/checkpoint.ts';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/connect.ts';
import { setInstallationScope } from '../database/scope.ts';
import type { Keys } from '../keys/keys.ts';

const BATCH = 5_000;
const LOCK = 0x6c656467;

interface Waiting {
  readonly seq: number;
  readonly ledger: string;
  readonly entry: string;
  readonly body: string;
}

/** Places everything that waits; answers how many entries it placed. */
export async function sequenceLedgers(db: Database, keys: Keys, now: () => Date): Promise<number> {
  let placed = 0;
  for (;;) {
    const batch = await db.transaction().execute((tx) => placeBatch(tx, keys, now));
    placed += batch;
    if (batch < BATCH) return placed;
  }
}

async function placeBatch(tx: Tx, keys: Keys, now: () => Date): Promise<number> {
  await setInstallationScope(tx);
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const { rows } = await sql<Waiting>`
    select q.seq, q.ledger, q.entry, e.body
    from (select * from ledger_queue order by seq limit ${BATCH}) q
    join ledger_entry e on e.ledger = q.ledger and e.id = q.entry
    order by q.seq`.execute(tx);
  for (const ledger of new Set(rows.map((row) => row.ledger))) {
    const waiting = rows.filter((row) => row.ledger === ledger);
    await placeInLedger(tx, keys, now, ledger, waiting);
  }
  await sql`delete from ledger_queue where seq = any(${rows.map((row) => row.seq)})`.execute(tx);
  return rows.length;
}

async function placeInLedger(
  tx: Tx,
  keys: Keys,
  now: () => Date,
  ledger: string,
  waiting: readonly Waiting[],
): Promise<void> {
  const last = await tx
    .selectFrom('ledgerPosition')
    .select(['position', 'hash'])
    .where('ledger', '=', ledger)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  let position = last?.position ?? 0;
  let hash: Uint8Array = last?.hash ?? GENESIS;
  const positions = waiting.map(({ entry, body }) => {
    position += 1;
    hash = chainHash(ledger, position, hash, body);
    return { position, entry, hash };
  });
  await sql`
    insert into ledger_position (ledger, position, entry, hash)
    select ${ledger}, * from unnest(
      ${positions.map((row) => row.position)}::bigint[],
      ${positions.map((row) => row.entry)}::uuid[],
      ${positions.map((row) => Buffer.from(row.hash))}::bytea[])`.execute(tx);
  const at = now();
  const checkpoint: Checkpoint = {
    ledger,
    length: position,
    root: Buffer.from(hash).toString('hex'),
    at: at.toISOString(),
  };
  await tx
    .insertInto('ledgerCheckpoint')
    .values({
      ledger,
      length: position,
      root: Buffer.from(hash),
      at,
      signature: keys.sign(checkpointBytes(checkpoint)),
      keyFingerprint: keys.fingerprint,
    })
    .execute();
}

/** Runs the sequencer until stopped. */
export function startSequencer(options: {
  readonly db: Database;
  readonly keys: Keys;
  readonly now: () => Date;
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const turn = () => {
    running = sequenceLedgers(options.db, options.keys, options.now)
      .catch(options.onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, options.everyMs);
      });
  };
  turn();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

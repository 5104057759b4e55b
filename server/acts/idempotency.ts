/** A repeated request gets the first answer; the same key with another body is refused (contracts: HTTP). */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/connect.ts';
import { sendWithNext } from '../database/send-with-next.ts';
import type { Acting } from './act.ts';
import { ActError } from './error-codes.ts';

export interface Idempotency {
  readonly key: string;
  /** What was asked, as text. */
  readonly request: string;
}

/**
 * Runs the work once for a key. The answer is stored in the work's own transaction, so both are there or neither. A second request with the same key
 * waits until the first has committed or given up.
 */
export async function answerOnce<Answer>(
  acting: Acting,
  idempotency: Idempotency | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!idempotency) return work();
  const { tx, actor, now } = acting;
  const mine = { account: actor.account, key: idempotency.key };
  const requestHash = createHash('sha256').update(idempotency.request).digest();
  const first = await findFirst(tx, mine);
  if (first) {
    if (!first.requestHash.equals(requestHash)) throw new ActError('idempotency-key-reused');
    return JSON.parse(first.body ?? 'null') as Answer;
  }
  const answer = await work();
  const keeping = tx
    .insertInto('idempotentAnswer')
    .values({ ...mine, requestHash, body: JSON.stringify(answer), at: now });
  await sendWithNext(tx, keeping.compile());
  return answer;
}

interface Asker {
  readonly account: string;
  readonly key: string;
}

/** The lock first, in a statement of its own: what is read after it was committed by whoever had it before. */
async function findFirst(tx: Tx, { account, key }: Asker) {
  const locking = sql`select pg_advisory_xact_lock(hashtextextended(${`answer ${account} ${key}`}, 0))`;
  await sendWithNext(tx, locking.compile(tx));
  return tx
    .selectFrom('idempotentAnswer')
    .select(['requestHash', 'body'])
    .where('account', '=', account)
    .where('key', '=', key)
    .executeTakeFirst();
}

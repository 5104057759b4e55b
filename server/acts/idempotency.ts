/** A repeated request gets the first answer; the same key with another body is refused (contracts: HTTP). */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from './act.ts';
import { ActError } from './error-codes.ts';

export interface Idempotency {
  readonly key: string;
  /** What was asked, as text. */
  readonly request: string;
}

/** Runs the work once for a key. The answer is stored in the work's own transaction, so both are there or neither. */
export async function answerOnce<Answer>(
  { tx, actor, now }: Acting,
  idempotency: Idempotency | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!idempotency) return work();
  const requestHash = createHash('sha256').update(idempotency.request).digest();
  const mine = { account: actor.account, key: idempotency.key };
  // A second request with the same key waits here until the first has committed or given up.
  const claimed = await tx
    .insertInto('idempotentAnswer')
    .values({ ...mine, requestHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const first = await tx
      .selectFrom('idempotentAnswer')
      .select(['requestHash', 'body'])
      .where('account', '=', mine.account)
      .where('key', '=', mine.key)
      .executeTakeFirstOrThrow();
    if (!first.requestHash.equals(requestHash)) throw new ActError('idempotency-key-reused');
    return JSON.parse(first.body ?? 'null') as Answer;
  }
  const answer = await work();
  await sql`update idempotent_answer set body = ${JSON.stringify(answer)}
            where account = ${mine.account} and key = ${mine.key}`.execute(tx);
  return answer;
}

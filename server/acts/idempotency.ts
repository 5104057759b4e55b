/** A repeated request gets the first answer; the same key with another body is refused (contracts: HTTP). */
import { createHash } from 'node:crypto';
import type { Tx } from '../database/connect.ts';
import { fixed } from '../database/fixed-statement.ts';
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
 * waits until the first has committed or given up. Whether there is a first answer is asked together with the first thing that the work asks: then that fails
 * with `AnsweredBefore`, and the transaction, which nobody goes on with, is given up (`orFirstAnswer`). `shared` is a lock that the work needs and that others may
 * hold at once; it is taken on the same way.
 */
export async function answerOnce<Answer>(
  acting: Acting,
  idempotency: Idempotency | undefined,
  work: () => Promise<Answer>,
  shared: string | null = null,
): Promise<Answer> {
  const { tx, actor, now } = acting;
  if (!idempotency) {
    await lock(tx, null, shared);
    return work();
  }
  const mine = { account: actor.account, key: idempotency.key };
  const requestHash = createHash('sha256').update(idempotency.request).digest();
  await lock(tx, `answer ${mine.account} ${mine.key}`, shared);
  // At a first try it is taken to be the first: a second would fail on the key of its answer, or on whatever fails the act.
  const sureItIsFirst = acting.isFirstTry ? takenForFirst : await lookForFirst(tx, mine, requestHash);
  // Work that fails by itself, before it has asked anything, may have succeeded the first time.
  const answer = await work().catch(async (error: unknown) => {
    await sureItIsFirst();
    throw error;
  });
  await sureItIsFirst();
  const keeping = fixed`
    insert into idempotent_answer (account, key, request_hash, body, at)
    values (${mine.account}, ${mine.key}, ${requestHash}, ${JSON.stringify(answer)}, ${now})`;
  await sendWithNext(tx, keeping);
  return answer;
}

const takenForFirst = () => Promise.resolve();

/** Why a transaction is given up: the request was answered before. */
class AnsweredBefore extends Error {
  readonly answer: string | null;

  constructor(answer: string | null) {
    super('answered before');
    this.answer = answer;
  }
}

/** The transaction's answer, or the first one to the same request. */
export async function orFirstAnswer<Answer>(transaction: Promise<Answer>): Promise<Answer> {
  try {
    return await transaction;
  } catch (error) {
    if (error instanceof AnsweredBefore) return JSON.parse(error.answer ?? 'null') as Answer;
    throw error;
  }
}

interface Asker {
  readonly account: string;
  readonly key: string;
}

/** In a statement of its own: what is read after it was committed by whoever had it before. */
async function lock(tx: Tx, alone: string | null, shared: string | null): Promise<void> {
  const locking = fixed`
    select pg_advisory_xact_lock(hashtextextended(${alone}, 0)), pg_advisory_xact_lock_shared(hashtextextended(${shared}, 0))`;
  if (alone !== null || shared !== null) await sendWithNext(tx, locking);
}

/** After the lock. */
async function lookForFirst(
  tx: Tx,
  { account, key }: Asker,
  requestHash: Buffer,
): Promise<() => Promise<void>> {
  const finding = fixed`select request_hash, body from idempotent_answer where account = ${account} and key = ${key}`;
  let isLooked = false;
  const look = ([first]: readonly unknown[]) => {
    isLooked = true;
    if (first === undefined) return;
    const { request_hash: hash, body } = first as { request_hash: Buffer; body: string | null };
    throw hash.equals(requestHash) ? new AnsweredBefore(body) : new ActError('idempotency-key-reused');
  };
  const found = await sendWithNext(tx, finding, look);
  return async () => {
    if (!isLooked) await found();
  };
}

/**
 * 先办，不成再查: most of what an act would have to look for before it writes is not there. At a first try it is taken for granted that nothing stands in the way; where something does, nothing
 * of it is kept, and the second time the act looks first. Whoever is refused waits twice as long, everybody else a way to the database less.
 */
import { DatabaseError } from 'pg';
import { ActError } from './error-codes.ts';
import { ONE_ANSWER } from './idempotency.ts';

/** A first try that came to a refusal, and may have written something already. */
export class RefusedAtFirst extends Error {}

/** `fallsOn` are the unique indexes that say that something was there. */
export async function tryTwice<Answer>(
  fallsOn: readonly string[],
  attempt: (isFirstTry?: true) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await attempt(true);
  } catch (error) {
    const isInTheWay =
      error instanceof DatabaseError && [...fallsOn, ONE_ANSWER].includes(error.constraint ?? '');
    // What is wrong with a request may have become so after it was answered.
    if (isInTheWay || error instanceof RefusedAtFirst || error instanceof ActError) return attempt();
    throw error;
  }
}

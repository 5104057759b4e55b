/**
 * 先办，不成再查: most of what an act would have to look for before it writes is not there. At a first try it is taken for granted that nothing stands in the way; where something does, nothing
 * of it is kept, and the second time the act looks first. Whoever is refused waits twice as long, everybody else a way to the database less.
 */
import { DatabaseError } from 'pg';
import { ActError } from './error-codes.ts';

/** A first try that came to a refusal, and may have written something already. */
export class RefusedAtFirst extends Error {}

/** Whatever the database or the act has against it at first, a unique index, a closed cycle, a wrong field, may have come after the request was answered. */
export async function tryTwice<Answer>(attempt: (isFirstTry?: true) => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt(true);
  } catch (error) {
    const isObjection =
      error instanceof DatabaseError || error instanceof RefusedAtFirst || error instanceof ActError;
    if (isObjection) return attempt();
    throw error;
  }
}

/** Idempotency keys of what was asked: one is kept as long as it is not known whether the server did it. */
import { ProblemError } from './client.ts';

const SERVER_FAILED = 500;

type Attempt = <T>(input: unknown, send: (key: string) => Promise<T>) => Promise<T>;

/**
 * Sends with a key. Asked again with the same input, it carries the same key where no answer came or the server failed, so that nothing
 * is done twice; after an answer, also a no, it is a new request, which the server looks at anew. So it is once something else was asked
 * in between: two seats, then three, then two again are three requests.
 */
export function openAttempts(): (inputs: readonly unknown[]) => Attempt {
  let keys = new Map<string, string>();
  return (inputs) => {
    const askedNow = new Set(inputs.map((input) => JSON.stringify(input)));
    keys = new Map([...keys].filter(([asked]) => askedNow.has(asked)));
    return async (input, send) => {
      const asked = JSON.stringify(input);
      const key = keys.get(asked) ?? crypto.randomUUID();
      keys.set(asked, key);
      try {
        const answer = await send(key);
        keys.delete(asked);
        return answer;
      } catch (error) {
        if (isAnswer(error)) keys.delete(asked);
        throw error;
      }
    };
  };
}

function isAnswer(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status > 0 && error.problem.status < SERVER_FAILED;
}

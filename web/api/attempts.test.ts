import { expect, test } from 'vitest';
import { openAttempts } from './attempts.ts';
import { ProblemError } from './client.ts';

const ASKED = { round: 1 };
const no = (status: number) =>
  new ProblemError({ type: 'urn:xuanwu:problem:test', title: 'no', status, code: 'refused-by-law' });

type Answer = number | 'lost' | 'done';

/** A person before one form: what he asks is answered like this, and the key that it carried is told. */
function openForm() {
  const attempts = openAttempts();
  return async (inputs: readonly unknown[], answer: Answer): Promise<string[]> => {
    const attempt = attempts(inputs);
    const keys: string[] = [];
    for (const input of inputs) {
      await attempt(input, (key) => {
        keys.push(key);
        if (answer === 'done') return Promise.resolve();
        return Promise.reject(answer === 'lost' ? no(0) : no(answer));
      }).catch(() => undefined);
    }
    return keys;
  };
}

test.each([['lost'], [500], [502]] as const)('after no answer (%s) the key is the same', async (answer) => {
  const ask = openForm();
  const first = await ask([ASKED], answer);
  expect(await ask([ASKED], 'done')).toEqual(first);
});

test.each([['done'], [422], [409], [403]] as const)(
  'after an answer (%s) it is a new request',
  async (answer) => {
    const ask = openForm();
    const first = await ask([ASKED], answer);
    expect(await ask([ASKED], 'done')).not.toEqual(first);
  },
);

test('what many have asked together has a key each, and keeps it', async () => {
  const ask = openForm();
  const many = await ask([{ round: 1 }, { round: 2 }, { round: 3 }], 'lost');
  expect(new Set(many).size).toBe(3);
  expect(await ask([{ round: 2 }, { round: 3 }], 'done')).toEqual(many.slice(1));
});

test('once something else was asked in between, it is a new request', async () => {
  const ask = openForm();
  const first = await ask([{ seats: 2 }], 'lost');
  await ask([{ seats: 3 }], 'done');
  expect(await ask([{ seats: 2 }], 'done')).not.toEqual(first);
});

/** Text that the database cannot keep as it is: NUL, and halves of a surrogate pair. What is hashed must be what is kept. */
import type { FastifyRequest } from 'fastify';
import { ActError } from './error-codes.ts';

const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

export async function refuseUnstorableText({ body, query, params }: FastifyRequest): Promise<void> {
  const unread = [body, query, params];
  while (unread.length > 0) {
    const value = unread.pop();
    if (typeof value === 'string') assertStorable(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) unread.push(name, member);
  }
}

function assertStorable(text: string): void {
  if (UNSTORABLE.test(text)) {
    throw new ActError(
      'bad-request',
      '提交的文字里有不成字的字符（空字符，或半个代理对）。请删去后重新填写。',
    );
  }
}

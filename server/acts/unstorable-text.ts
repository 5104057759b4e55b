/**
 * Text that the database cannot keep as it is: NUL, and halves of a surrogate pair; what is hashed must be what is kept. And what no document can be printed
 * with: control characters, marks without width, code points that are no characters, pictures.
 */
import type { FastifyRequest } from 'fastify';
import { ActError } from './error-codes.ts';

/** Deeper than any form, and shallower than what whoever reads it further would run out of calls on. */
const DEEPEST = 100;
/** Tabs and ends of lines are left. Marks that nobody sees make a name of nothing, or turn the line around it; those inside words of some scripts are left. */
const UNSTORABLE =
  /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Surrogate}\p{Noncharacter_Code_Point}\p{Emoji_Presentation}]/u;

export async function refuseUnstorableText({ body, query, params }: FastifyRequest): Promise<void> {
  let layer: unknown[] = [body, query, params];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new ActError('bad-request', '提交的内容层层套叠得太深，没有哪一张表是这样的。');
    layer = layer.flatMap(membersOf);
  }
}

/** Of a text nothing is left to read. */
function membersOf(value: unknown): unknown[] {
  if (typeof value === 'string') assertStorable(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flat(1);
}

function assertStorable(text: string): void {
  if (UNSTORABLE.test(text)) {
    throw new ActError(
      'bad-request',
      '提交的文字里有印不出来或者看不见的字符（控制字符、零宽字符、表情符号，或半个代理对）。请删去后重新填写。',
    );
  }
}

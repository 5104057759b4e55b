/** 待复核事项的内容 · as it waits for the second person. What names a citizen by number or papers lies encrypted meanwhile. */
import { countyCipher } from '../keys/county-cipher.ts';
import type { Act, Acting } from './act.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Sealed {
  readonly sealed: string;
}

/** What others look for it by (the constituency, the case) stays readable: ids and nothing else. */
export async function keptInput<Input>(
  { tx, county, context }: Acting,
  { isSealed }: Pick<Act<Input, unknown>, 'isSealed'>,
  input: Input,
): Promise<unknown> {
  if (!isSealed) return input;
  const cipher = await countyCipher(tx, context.keys, county);
  const ids = Object.entries(input as object).filter(
    ([, value]) => typeof value === 'string' && UUID.test(value),
  );
  const sealed = cipher.encrypt(JSON.stringify(input)).toString('base64');
  return { ...Object.fromEntries(ids), sealed };
}

export async function openedInput(
  { tx, county, context }: Pick<Acting, 'tx' | 'county' | 'context'>,
  kept: unknown,
): Promise<unknown> {
  if (!isSealedInput(kept)) return kept;
  const cipher = await countyCipher(tx, context.keys, county);
  return JSON.parse(cipher.decrypt(Buffer.from(kept.sealed, 'base64')).toString());
}

function isSealedInput(kept: unknown): kept is Sealed {
  return typeof kept === 'object' && kept !== null && 'sealed' in kept && typeof kept.sealed === 'string';
}

/** 复核口令 on the device, without network: whether it is his, and what he confirms with it. */
import type { JournalLine, JournalUndo } from '@xuanwu/rules/place-journal.ts';
import { CODE_ITERATIONS, saltOfCode, textOfProof } from '@xuanwu/rules/place-undo.ts';
import { bytesOf } from '../../../registration/phone/sealed-box.ts';
import { hexOfSha256 } from './hex-of-sha256.ts';
import type { PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';

export type Second = PlacePackRow['seconds'][number];

const CHECK_BITS = 256;

/** Whether it is his code for this undoing; one that was typed before is none any more. */
export async function isCodeOf(
  pack: string,
  { account, checks }: Second,
  use: number,
  code: string,
): Promise<boolean> {
  const check = checks[use - 1];
  if (check === undefined) return false;
  const text = new TextEncoder();
  const typed = await crypto.subtle.importKey('raw', text.encode(code), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    {
      name: 'PBKDF2',
      hash: 'SHA-512',
      salt: text.encode(saltOfCode(pack, account, use)),
      iterations: CODE_ITERATIONS,
    },
    typed,
    CHECK_BITS,
  );
  const derived = new Uint8Array(bits);
  return bytesOf(check).every((byte, index) => byte === derived[index]);
}

export async function confirmedUndo(
  pack: string,
  line: Pick<JournalLine, 'number' | 'person' | 'rounds'>,
  undo: Omit<JournalUndo, 'proof'>,
  code: string,
): Promise<JournalUndo> {
  return { ...undo, proof: await hexOfSha256(textOfProof(pack, line, undo, code)) };
}

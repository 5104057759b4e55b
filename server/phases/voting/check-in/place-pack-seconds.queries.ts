/** 离线登记的复核人: his code, which is made for one pack and one account and kept nowhere, and what is told of him. */
import { createHash, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { JournalUndo, SealedLine } from '@xuanwu/rules/place-journal.ts';
import { CODE_ITERATIONS, saltOfCode, textOfProof } from '@xuanwu/rules/place-undo.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { PackOut } from './place-pack.queries.ts';

const CODE_DIGITS = 12;
const CHECK_BYTES = 32;

/** 复核口令: twelve digits that follow from the installation's key, so that only he is told them, as often as he asks. */
function codeOf({ context }: Pick<Acting, 'context'>, pack: string, account: string): string {
  const hash = context.keys.identifierHash(`place-pack-second ${pack} ${account}`);
  return String(hash.readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Told to who has joined, while the pack is out; what the device compares it with is made now. */
export async function tellSecondCode(
  acting: Acting,
  { pack }: { readonly pack: string },
): Promise<{ code: string }> {
  const { tx, county, actor } = acting;
  const code = codeOf(acting, pack, actor.account);
  const salt = saltOfCode(pack, actor.account);
  const check = await promisify(pbkdf2)(code, salt, CODE_ITERATIONS, CHECK_BYTES, 'sha512');
  const joined = await tx
    .updateTable('placePackSecond')
    .set({ codeCheck: check.toString('base64') })
    .where('county', '=', county)
    .where('pack', '=', pack)
    .where('account', '=', actor.account)
    .executeTakeFirst();
  if (joined.numUpdatedRows !== 1n)
    throw new ActError('not-found', '您还没有登记为这份离线登记的复核人。请先按“我来复核”。');
  return { code };
}

/** 复核人确认过: he has joined, is another than who took the pack, and the proof is made with his code. */
export async function isProven(
  acting: Acting,
  pack: PackOut,
  line: SealedLine,
  undo: JournalUndo,
): Promise<boolean> {
  const { tx, county } = acting;
  if (undo.second === pack.account) return false;
  const joined = await tx
    .selectFrom('placePackSecond')
    .select('account')
    .where('county', '=', county)
    .where('pack', '=', pack.id)
    .where('account', '=', undo.second)
    .executeTakeFirst();
  if (!joined) return false;
  const text = textOfProof(pack.id, line, undo, codeOf(acting, pack.id, undo.second));
  const wanted = createHash('sha256').update(text).digest();
  return timingSafeEqual(wanted, Buffer.from(undo.proof, 'hex'));
}

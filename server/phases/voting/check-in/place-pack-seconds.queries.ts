/** 离线登记的复核人: his codes, which are made for one pack and one account and kept nowhere, and what is told of him. */
import { createHash, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { JournalUndo, SealedLine } from '@xuanwu/rules/place-journal.ts';
import { CODE_ITERATIONS, saltOfCode, textOfProof } from '@xuanwu/rules/place-undo.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { PackOut } from './place-pack.queries.ts';
import type { SecondCodes } from './place-pack.schema.ts';

const CODE_DIGITS = 12;
const CHECK_BYTES = 32;

/** 一次告诉几个 · what is wrong at one place on one day; more are told when these are used and have come in. */
const CODES_AT_ONCE = 3;

/** 复核口令: twelve digits that follow from the installation's key, each used once, so that only he is told them, as often as he asks. */
function codeOf({ context }: Pick<Acting, 'context'>, pack: string, account: string, use: number): string {
  const hash = context.keys.identifierHash(`place-pack-second ${pack} ${account} ${use}`);
  return String(hash.readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Told to who has joined, while the pack is out; what the device compares them with is made now. */
export async function tellSecondCodes(
  acting: Acting,
  { pack }: { readonly pack: string },
): Promise<SecondCodes> {
  const { tx, county, actor } = acting;
  const joined = await lockSecond(acting, pack, actor.account);
  if (!joined) throw new ActError('not-found', '您还没有登记为这份离线登记的复核人。请先按“我来复核”。');
  const codes = Array.from({ length: CODES_AT_ONCE }, (_, index) => {
    const use = joined.used + index + 1;
    return { use, code: codeOf(acting, pack, actor.account, use) };
  });
  const untold = codes.filter(({ use }) => use > joined.codeChecks.length);
  const checks = await Promise.all(
    untold.map(async ({ use, code }) => {
      const salt = saltOfCode(pack, actor.account, use);
      const check = await promisify(pbkdf2)(code, salt, CODE_ITERATIONS, CHECK_BYTES, 'sha512');
      return check.toString('base64');
    }),
  );
  await tx
    .updateTable('placePackSecond')
    .set({ codeChecks: [...joined.codeChecks, ...checks] })
    .where('county', '=', county)
    .where('pack', '=', pack)
    .where('account', '=', actor.account)
    .execute();
  return { codes };
}

function lockSecond({ tx, county }: Acting, pack: string, account: string) {
  return tx
    .selectFrom('placePackSecond')
    .select(['used', 'codeChecks'])
    .where('county', '=', county)
    .where('pack', '=', pack)
    .where('account', '=', account)
    .forUpdate()
    .executeTakeFirst();
}

/** 复核人确认过: he has joined, is another than who took the pack, and the proof is made with a code of his that was told and not used before. It is used up now. */
export async function isProven(
  acting: Acting,
  pack: PackOut,
  line: SealedLine,
  undo: JournalUndo,
): Promise<boolean> {
  const { tx, county } = acting;
  if (undo.second === pack.account) return false;
  const joined = await lockSecond(acting, pack.id, undo.second);
  if (!joined || undo.use <= joined.used || undo.use > joined.codeChecks.length) return false;
  const text = textOfProof(pack.id, line, undo, codeOf(acting, pack.id, undo.second, undo.use));
  const wanted = createHash('sha256').update(text).digest();
  if (!timingSafeEqual(wanted, Buffer.from(undo.proof, 'hex'))) return false;
  await tx
    .updateTable('placePackSecond')
    .set({ used: undo.use })
    .where('county', '=', county)
    .where('pack', '=', pack.id)
    .where('account', '=', undo.second)
    .execute();
  return true;
}

/** 口令连续输错的次数: whoever has found or taken the device may try so often; then it opens with network and a sign-in only. What was written on it stays. */
import type { KeptPack } from '../../../registration/phone/phone-store.ts';

export const MOST_WRONG_CODES = 10;

type Tried = Pick<KeptPack, 'wrongCodes'>;

/** 还可以试几次 */
export function triesLeft({ wrongCodes = 0 }: Tried): number {
  return Math.max(0, MOST_WRONG_CODES - wrongCodes);
}

/** Counted before the code is tried: to close the page takes no guess back. Undefined where none is left. */
export function withTry<Pack extends Tried>(pack: Pack): Pack | undefined {
  return triesLeft(pack) === 0 ? undefined : { ...pack, wrongCodes: (pack.wrongCodes ?? 0) + 1 };
}

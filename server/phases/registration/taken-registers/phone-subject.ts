import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { tellPhoneClock } from './phone-clock.ts';

/**
 * 手机录入的来历 · on whose phone it was typed and when, beside the ledger entry's own time, which is when it arrived. Whoever sends an entry is
 * he who typed it: of another's register nothing is taken, whether it is still out or not.
 */
export async function phoneSubject(
  acting: Acting,
  onPhone: { readonly register: string; readonly enteredAt: string } | undefined,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!onPhone) return undefined;
  const { tx, county, actor } = acting;
  const own = await tx
    .selectFrom('takenRegister')
    .select(['id', 'takenAt'])
    .where('county', '=', county)
    .where('id', '=', onPhone.register)
    .where('account', '=', actor.account)
    .executeTakeFirst();
  if (!own) throw new ActError('not-permitted', '这条登记不是您在手机上录入的。请录入的人自己登录后送出。');
  const { register, enteredAt } = onPhone;
  return { takenRegister: register, enteredAt, ...(await tellPhoneClock(acting, own, enteredAt)) };
}

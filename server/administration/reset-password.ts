import { hashPassword } from '../accounts/passwords.ts';
import { defineAct, done } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { AccountCreatedSchema, ResetPasswordSchema } from './administration.schema.ts';
import { ADMINISTRATORS } from './installation.ts';

/**
 * 重设密码 (system administrator): for who forgot his or is locked out; changed again at the next sign-in, and sessions end.
 * Not for the administrators themselves: whoever could sign in as another of them would hold two of their three seats.
 */
export const resetPassword = defineAct({
  name: 'reset-password',
  input: ResetPasswordSchema,
  output: AccountCreatedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform({ tx, now }, { account, password }) {
    const administrator = await tx
      .selectFrom('roleGrant')
      .select('id')
      .where('account', '=', account)
      .where('revokedAt', 'is', null)
      .where('role', 'in', ADMINISTRATORS)
      .executeTakeFirst();
    if (administrator) throw new ActError('not-permitted', '三员分立：管理员的密码不能由另一名管理员重设。');
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({
        passwordHash: await hashPassword(password),
        mustChangePassword: true,
        failedAttempts: 0,
        lockedUntil: null,
      })
      .where('id', '=', account)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ActError('not-found', '没有找到这个账号，请刷新后再看。');
    await tx.updateTable('session').set({ revokedAt: now }).where('account', '=', account).execute();
    return done({ account }, { subject: { account } });
  },
});

import { insertAccount } from '../accounts/sign-in.ts';
import { defineAct, done } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { AccountCreatedSchema, CreateAccountSchema } from './administration.schema.ts';

/** 建立账号 (system administrator): without any role; its password is changed at the first sign-in. */
export const createAccount = defineAct({
  name: 'create-account',
  input: CreateAccountSchema,
  output: AccountCreatedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, input) {
    const account = await insertAccount(acting.tx, { ...input, mustChangePassword: true });
    if (account === undefined)
      throw new ActError('bad-request', `用户名 ${input.signInName} 已经有人用了，请换一个。`);
    return done({ account }, { subject: { account } });
  },
});

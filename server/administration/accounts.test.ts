import { openTestContext } from '../../tests/context.ts';
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { expect, onTestFinished, test } from 'vitest';
import { findRole } from '../accounts/actor.ts';
import { signIn } from '../accounts/sign-in.ts';
import type { Act } from '../acts/act.ts';
import { performAct } from '../acts/perform-act.ts';
import { createAccount } from './create-account.ts';
import { grantRole } from './grant-role.ts';
import { ADMINISTRATORS, makeOfficial } from './installation.ts';
import { resetPassword } from './reset-password.ts';
import { revokeRole } from './revoke-role.ts';
import { readAccounts, rolesOf } from './session-view.ts';

const PASSWORD = 'tennis-club-2016';
const COUNTY = { code: '231182', name: '五大连池市' };

/** An official installation, and its administrators at work. */
async function openOffice() {
  const context = await openTestContext();
  onTestFinished(() => context.close());
  await makeOfficial(
    context,
    ADMINISTRATORS.map((role) => ({ role, signInName: role, displayName: role, password: PASSWORD })),
  );
  async function as<Input, Output>(role: Role, act: Act<Input, Output>, input: NoInfer<Input>) {
    const held = await context.db
      .selectFrom('roleGrant')
      .select(['id', 'account'])
      .where('role', '=', role)
      .executeTakeFirstOrThrow();
    const actor = await findRole(context.db, held.id);
    if (!actor) throw new Error('the role was just there');
    const answer = await performAct(context, actor, act, input);
    if (answer.kind !== 'done') throw new Error(answer.kind);
    return answer.output;
  }
  const { account } = await as('system-administrator', createAccount, {
    signInName: 'chief',
    displayName: '甄小球',
    password: PASSWORD,
  });
  return { context, as, account };
}

test('a township role is called by its county and, until a plan names it, its code', async () => {
  const { context, as, account } = await openOffice();
  const grant = (area: string | null) =>
    as('security-administrator', grantRole, { account, role: 'office-clerk', county: COUNTY, area });
  await grant('231182101');
  await expect(grant('110101001')).rejects.toThrow('不属于 五大连池市');
  const [role] = (await rolesOf(context.db, [account])).get(account) ?? [];
  expect(role?.place).toBe('五大连池市（231182101）');
});

test('a forgotten password is set anew, to be changed at the next sign-in', async () => {
  const { context, as, account } = await openOffice();
  for (let attempt = 0; attempt < 5; attempt++) await signIn(context.db, 'chief', 'wrong');
  expect((await signIn(context.db, 'chief', PASSWORD)).kind).toBe('locked');
  const lockedUntil = async () =>
    (await readAccounts(context.db)).find((row) => row.account === account)?.lockedUntil;
  expect(await lockedUntil()).not.toBeNull();
  await as('system-administrator', resetPassword, { account, password: 'another-club-2016' });
  expect(await lockedUntil()).toBeNull();
  expect((await signIn(context.db, 'chief', PASSWORD)).kind).toBe('wrong');
  expect((await signIn(context.db, 'chief', 'another-club-2016')).kind).toBe('signed-in');
});

test('no administrator gets into the seat of another', async () => {
  const { context, as } = await openOffice();
  const { id } = await context.db
    .selectFrom('account')
    .select('id')
    .where('signInName', '=', 'security-administrator')
    .executeTakeFirstOrThrow();
  await expect(
    as('system-administrator', resetPassword, { account: id, password: 'another-club-2016' }),
  ).rejects.toThrow('三员分立');
});

test('the three administrators stay: none of them takes the seat of another away', async () => {
  const { context, as } = await openOffice();
  const { id: roleGrant } = await context.db
    .selectFrom('roleGrant')
    .select('id')
    .where('role', '=', 'audit-administrator')
    .executeTakeFirstOrThrow();
  await expect(as('security-administrator', revokeRole, { roleGrant })).rejects.toThrow('三员分立');
});

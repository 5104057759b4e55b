/** 初始化: an empty database becomes official, with its first three administrators, or a rehearsal; once, for good. */
import { randomUUID } from 'node:crypto';
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { insertAccount } from '../accounts/sign-in.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import type { Tx } from '../database/connect.ts';

/** Of two at once, the second finds it taken. */
export async function takeEmptyInstallation(tx: Tx, kind: 'official' | 'rehearsal'): Promise<void> {
  const taken = await tx
    .updateTable('installation')
    .set({ kind })
    .where('kind', '=', 'empty')
    .returning('kind')
    .executeTakeFirst();
  if (!taken) throw new ActError('installation-not-empty');
}

/** 三员分立. */
export const ADMINISTRATORS = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;

export interface FirstAdministrator {
  readonly role: (typeof ADMINISTRATORS)[number];
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
}

export async function makeOfficial(
  { db }: Context,
  administrators: readonly FirstAdministrator[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeEmptyInstallation(tx, 'official');
    for (const { role, ...account } of administrators) {
      const id = await insertAccount(tx, { ...account, mustChangePassword: true });
      if (id === undefined)
        throw new ActError('bad-request', `用户名 ${account.signInName} 重复。三个管理员要用不同的用户名。`);
      await insertRoleGrant(tx, { account: id, role, county: null, area: null });
    }
  });
}

export async function insertRoleGrant(
  tx: Pick<Tx, 'insertInto'>,
  grant: {
    account: string;
    role: Role;
    county: string | null;
    area: string | null;
    department?: string | null;
  },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('roleGrant')
    .values({ id, ...grant, grantedAt: new Date() })
    .execute();
  return id;
}

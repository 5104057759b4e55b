import type { ActLine, Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import type { z } from 'zod';
import type { Session } from '../accounts/sign-in.ts';
import type { Database } from '../database/connect.ts';
import type { AccountRow, HeldRoleSchema, SessionSchema } from './administration.schema.ts';

export type HeldRole = z.infer<typeof HeldRoleSchema>;

/** What a page needs to know about whoever is signed in. */
export async function sessionView(db: Database, session: Session): Promise<z.infer<typeof SessionSchema>> {
  const roles = (await rolesOf(db, [session.account])).get(session.account) ?? [];
  const role = session.actor?.role;
  const names = Object.keys(ACTS) as ActName[];
  const line = (name: ActName): ActLine => ACTS[name];
  return {
    account: session.account,
    displayName: session.displayName,
    mustChangePassword: session.mustChangePassword,
    current: roles.find(({ roleGrant }) => roleGrant === session.actor?.roleGrant) ?? null,
    roles,
    acts: names.filter((name) => role !== undefined && line(name).roles.includes(role)),
    confirms: names.filter((name) => role !== undefined && line(name).second?.includes(role)),
  };
}

/** Roles that accounts hold now, with the names of their places. */
export async function rolesOf(db: Database, accounts: readonly string[]): Promise<Map<string, HeldRole[]>> {
  const rows = await db
    .selectFrom('roleGrant as held')
    .leftJoin('area as county', 'county.code', 'held.county')
    .leftJoin('area', 'area.code', 'held.area')
    .where('held.account', 'in', accounts.length > 0 ? accounts : [''])
    .where('held.revokedAt', 'is', null)
    .orderBy('held.grantedAt')
    .select([
      'held.account',
      'held.id as roleGrant',
      'held.role',
      'held.county',
      'held.area',
      'held.department',
    ])
    .select(['county.name as countyName', 'area.name as areaName'])
    .execute();
  const byAccount = new Map<string, HeldRole[]>();
  for (const { account, countyName, areaName, ...held } of rows) {
    // A township may be named before a plan has brought its name.
    const township = areaName ?? (held.area === null ? '' : `（${held.area}）`);
    const department = held.department === null ? '' : ` ${held.department}`;
    const place = held.county === null ? '本系统' : `${countyName ?? held.county}${township}${department}`;
    const role = { ...held, role: held.role as Role, place };
    byAccount.set(account, [...(byAccount.get(account) ?? []), role]);
  }
  return byAccount;
}

/** Every account with its roles. Locks run by the machine's own time, as signing in does. */
export async function readAccounts(db: Database): Promise<AccountRow[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id as account', 'signInName', 'displayName', 'disabledAt', 'lockedUntil', 'mustChangePassword'])
    .orderBy('createdAt')
    .execute();
  const roles = await rolesOf(
    db,
    accounts.map(({ account }) => account),
  );
  const now = new Date();
  return accounts.map(({ disabledAt, lockedUntil, ...account }) => ({
    ...account,
    disabled: disabledAt !== null,
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil.toISOString() : null,
    roles: roles.get(account.account) ?? [],
  }));
}

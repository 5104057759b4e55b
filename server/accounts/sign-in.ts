/** Sign-in with local accounts (本地账号登录): Argon2id, lock-out after five wrong passwords, sessions in the database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { fixed } from '../database/fixed-statement.ts';
import type { Actor } from './actor.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

const WRONG_PASSWORDS_UNTIL_LOCKED = 5;
const LOCKED_MINUTES = 15;
const IDLE_HOURS = 8;

export type SignIn =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked' };

/** Time is the machine's own here, never a rehearsal's. */
export async function signIn(
  db: Database,
  signInName: string,
  password: string,
  device: string | null = null,
): Promise<SignIn> {
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('signInName', '=', signInName)
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  // The same work for a name that does not exist, so that the time taken tells nothing.
  if (!account) {
    await hashPassword(password);
    return { kind: 'wrong' };
  }
  if (account.lockedUntil && account.lockedUntil > new Date()) return { kind: 'locked' };
  if (!(await passwordMatches(account.passwordHash, password))) {
    await countWrongPassword(db, account.id);
    return { kind: 'wrong' };
  }
  await db
    .updateTable('account')
    .set({ failedAttempts: 0, lockedUntil: null })
    .where('id', '=', account.id)
    .execute();
  return { kind: 'signed-in', token: await openSession(db, account.id, device) };
}

async function countWrongPassword(db: Database, account: string): Promise<void> {
  await sql`
    update account set
      failed_attempts = case when failed_attempts + 1 >= ${WRONG_PASSWORDS_UNTIL_LOCKED} then 0 else failed_attempts + 1 end,
      locked_until = case when failed_attempts + 1 >= ${WRONG_PASSWORDS_UNTIL_LOCKED}
        then now() + make_interval(mins => ${LOCKED_MINUTES}) end
    where id = ${account}`.execute(db);
}

/** Opens a session in the account's first role; answers the token that the browser keeps. */
export async function openSession(
  db: Database,
  account: string,
  device: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const first = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('account', '=', account)
    .where('revokedAt', 'is', null)
    .orderBy('grantedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const now = new Date();
  await db
    .insertInto('session')
    .values({
      tokenHash: tokenHash(token),
      account,
      roleGrant: first?.id ?? null,
      device,
      createdAt: now,
      lastUsedAt: now,
    })
    .execute();
  return token;
}

export interface Session {
  readonly account: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  /** undefined for an account that has no role yet. */
  readonly actor: Actor | undefined;
}

interface SessionRow {
  readonly account: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly isStale: boolean;
  readonly roleGrant: string | null;
  readonly role: Role | null;
  readonly county: string | null;
  readonly area: string | null;
  readonly department: string | null;
  readonly device: string | null;
}

export async function findSession(db: Database, token: string): Promise<Session | undefined> {
  const { rows } = await db.executeQuery(fixed<SessionRow>`
    select s.account, a.display_name, a.must_change_password, g.id as role_grant, g.role, g.county, g.area, g.department, s.device,
      s.last_used_at < now() - interval '1 minute' as is_stale
    from session s
    join account a on a.id = s.account
    left join role_grant g on g.id = s.role_grant and g.revoked_at is null
    where s.token_hash = ${tokenHash(token)} and s.revoked_at is null and a.disabled_at is null
      and s.last_used_at > now() - make_interval(hours => ${IDLE_HOURS})`);
  const [row] = rows;
  if (!row) return undefined;
  if (row.isStale) await touch(db, token);
  const { account, displayName, mustChangePassword, roleGrant, role, county, area, department, device } = row;
  const actor =
    roleGrant === null || role === null
      ? undefined
      : { account, displayName, roleGrant, role, county, area, department, device };
  return { account, displayName, mustChangePassword, actor };
}

/** Once a minute is often enough to know who is idle, and many requests of one session need not wait for each other. */
async function touch(db: Database, token: string): Promise<void> {
  await sql`update session set last_used_at = now()
    where token_hash = ${tokenHash(token)} and last_used_at < now() - interval '1 minute'`.execute(db);
}

export async function closeSession(db: Database, token: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ revokedAt: new Date() })
    .where('tokenHash', '=', tokenHash(token))
    .execute();
}

/** Another of the account's own roles (切换岗位); false where it is not his. */
export async function switchRole(db: Database, token: string, roleGrant: string): Promise<boolean> {
  const { rows } = await sql`
    update session set role_grant = ${roleGrant}
    from role_grant
    where token_hash = ${tokenHash(token)} and session.revoked_at is null
      and role_grant.id = ${roleGrant} and role_grant.account = session.account and role_grant.revoked_at is null
    returning session.account`.execute(db);
  return rows.length === 1;
}

/** A new password of the account's own; its other sessions end. */
export async function changePassword(
  db: Database,
  token: string,
  account: string,
  passwords: { readonly current: string; readonly wanted: string },
): Promise<boolean> {
  const { passwordHash } = await db
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  if (!(await passwordMatches(passwordHash, passwords.current))) {
    await countWrongPassword(db, account);
    return false;
  }
  const renewed = await hashPassword(passwords.wanted);
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('account')
      .set({ passwordHash: renewed, mustChangePassword: false })
      .where('id', '=', account)
      .execute();
    await tx
      .updateTable('session')
      .set({ revokedAt: new Date() })
      .where('account', '=', account)
      .where('tokenHash', '!=', tokenHash(token))
      .execute();
  });
  return true;
}

export interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

/** Answers the account's id; undefined where the name is taken. */
export async function insertAccount(
  db: Pick<Database, 'insertInto'>,
  { password, ...account }: NewAccount,
): Promise<string | undefined> {
  const id = randomUUID();
  const inserted = await db
    .insertInto('account')
    .values({ id, ...account, passwordHash: await hashPassword(password), createdAt: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

function tokenHash(token: string): Buffer {
  return Buffer.from(sha256(token));
}

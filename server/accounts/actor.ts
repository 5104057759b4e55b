import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import type { Tx } from '../database/connect.ts';

/** Who acts: an account in one of its roles (岗位). */
export interface Actor {
  readonly account: string;
  readonly displayName: string;
  readonly roleGrant: string;
  readonly role: Role;
  /** null for the administrators of the installation. */
  readonly county: string | null;
  /** A township office's area; null for offices of the county. */
  readonly area: string | null;
  /** 联审单位 of a reviewer; nobody else has one. */
  readonly department: string | null;
  /** 所用的设备, as far as it is known: a hash. */
  readonly device?: string | null;
}

/** A role as it stands, if neither it nor its account has been taken away. */
export async function findRole(tx: Pick<Tx, 'selectFrom'>, roleGrant: string): Promise<Actor | undefined> {
  const row = await tx
    .selectFrom('roleGrant as held')
    .innerJoin('account', 'account.id', 'held.account')
    .where('held.id', '=', roleGrant)
    .where('held.revokedAt', 'is', null)
    .where('account.disabledAt', 'is', null)
    .select([
      'held.id',
      'held.role',
      'held.county',
      'held.area',
      'held.department',
      'account.id as account',
      'account.displayName',
    ])
    .executeTakeFirst();
  return row && { ...row, roleGrant: row.id, role: row.role as Role };
}

import { defineAct, done } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { RevokeRoleSchema, RoleGrantedSchema } from './administration.schema.ts';

/** 撤销岗位: from the next request on. */
export const revokeRole = defineAct({
  name: 'revoke-role',
  input: RevokeRoleSchema,
  output: RoleGrantedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform({ tx, now }, { roleGrant }) {
    const revoked = await tx
      .updateTable('roleGrant')
      .set({ revokedAt: now })
      .where('id', '=', roleGrant)
      .where('revokedAt', 'is', null)
      .returning(['account', 'role'])
      .executeTakeFirst();
    const { account, role } = found(revoked, '这个岗位');
    return done({ roleGrant }, { subject: { account, roleGrant, role } });
  },
});

import { defineAct, done } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import { RevokeRoleSchema, RoleGrantedSchema } from './administration.schema.ts';
import { ADMINISTRATORS } from './installation.ts';

/** 撤销岗位: from the next request on. Not of the three administrators: nobody could put one back. */
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
    if ((ADMINISTRATORS as readonly string[]).includes(role)) {
      throw new ActError('not-permitted', '三员分立：管理员的岗位在初始化时设立，不能由另一名管理员撤销。');
    }
    return done({ roleGrant }, { subject: { account, roleGrant, role } });
  },
});

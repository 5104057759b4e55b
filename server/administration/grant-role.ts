import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { isSuperior } from '@xuanwu/rules/area-code.ts';
import { defineAct, done } from '../acts/act.ts';
import { ActError } from '../acts/error-codes.ts';
import { GrantRoleSchema, RoleGrantedSchema } from './administration.schema.ts';
import { ADMINISTRATORS, insertRoleGrant } from './installation.ts';

/** 授予岗位 (security administrator): a role in a county, or in one of its townships. Nobody grants himself one. */
export const grantRole = defineAct({
  name: 'grant-role',
  input: GrantRoleSchema,
  output: RoleGrantedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform({ tx, actor }, { account, role, county, area, department = null }) {
    if (account === actor.account) throw new ActError('not-permitted', '不能给自己授予岗位。');
    if ((ADMINISTRATORS as readonly string[]).includes(role)) {
      throw new ActError('not-permitted', '三员岗位在初始化时设立，不能在这里授予。');
    }
    if (county === null) throw new ActError('bad-request', '请填写岗位所在的县（市、区）。');
    if (role === 'superior-clerk' && (!isSuperior(county.code) || area !== null)) {
      throw new ActError(
        'bad-request',
        '上级选举机构的岗位要用市（州）或者省（区、市）的代码，末两位或者末四位是零，如 231100、230000。',
      );
    }
    if (area !== null && !area.startsWith(county.code)) {
      throw new ActError(
        'bad-request',
        `乡镇代码 ${area} 不属于 ${county.name}（${county.code}）。请核对后重新填写。`,
      );
    }
    refuseWithoutDepartment(role, area, department);
    await tx
      .insertInto('area')
      .values({ ...county, kind: kindOf(county.code) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const roleGrant = await insertRoleGrant(tx, {
      account,
      role,
      county: county.code,
      area,
      department,
    });
    return done({ roleGrant }, { subject: { account, roleGrant, role, county: county.code } });
  },
});

/** 联审岗位 is a department's, and of the whole county; no other role has a department. */
function refuseWithoutDepartment(role: Role, area: string | null, department: string | null): void {
  if (role !== 'reviewer' && department !== null)
    throw new ActError('bad-request', '只有联审岗位要写明单位。', [
      { path: 'department', message: '只有联审岗位要写明单位' },
    ]);
  if (role === 'reviewer' && department === null)
    throw new ActError('bad-request', '请填写联审单位的名称，如 市公安局。', [
      { path: 'department', message: '请填写联审单位的名称，如 市公安局' },
    ]);
  if (role === 'reviewer' && area !== null)
    throw new ActError('bad-request', '联审单位面向全县（市、区），乡镇代码请留空。', [
      { path: 'area', message: '联审单位面向全县（市、区），请留空' },
    ]);
}

function kindOf(code: string): 'province' | 'city' | 'county' {
  if (code.endsWith('0000')) return 'province';
  return isSuperior(code) ? 'city' : 'county';
}

import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { Alert, Select } from 'antd';
import { useWrite } from '../../api/use-write.ts';
import type { Session } from '../../api/session.tsx';

/** 换岗位: whoever does this act, chosen among the roles of him who is signed in. */
export function OtherRole({ session, act, cannot }: { session: Session; act: ActName; cannot: string }) {
  const take = useWrite((roleGrant: string) => ['POST', '/api/session/role', { roleGrant }]);
  const roles = ACTS[act].roles.map((role) => ROLES[role]).join('、');
  return (
    <>
      <Alert type="warning" showIcon title={`当前岗位不能${cannot}，要由${roles}办理。`} />
      <Select
        aria-label="岗位"
        value={session.current?.roleGrant}
        options={session.roles.map(({ roleGrant, role, place }) => ({
          value: roleGrant,
          label: `${ROLES[role]} · ${place}`,
        }))}
        onChange={(roleGrant) => roleGrant && take.mutate(roleGrant)}
      />
    </>
  );
}

import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { Button, Flex, Select, Typography } from 'antd';
import { useWrite } from '../api/use-write.ts';
import { forgetDrafts } from '../widgets/draft.ts';
import type { Installation } from '@xuanwu/server/administration/administration.schema.ts';
import { useSession } from '../api/session.tsx';

/** Who is signed in, in which role; another role of one's own is one choice away. */
export function WhoAmI({ installation }: { installation: Installation }) {
  const session = useSession();
  const take = useWrite((roleGrant: string) => ['POST', '/api/session/role', { roleGrant }]);
  const leave = useWrite(() => ['DELETE', '/api/session', {}]);
  return (
    <Flex justify="end" align="center" gap={12} wrap>
      <Typography.Text type="secondary">{installation.today}</Typography.Text>
      <Typography.Text strong>{session.displayName}</Typography.Text>
      {session.roles.length > 1 ? (
        <Select
          aria-label="岗位"
          value={session.current?.roleGrant}
          options={session.roles.map(({ roleGrant, role, place }) => ({
            value: roleGrant,
            label: `${ROLES[role]} · ${place}`,
          }))}
          onChange={(roleGrant) => roleGrant && take.mutate(roleGrant)}
        />
      ) : (
        session.current && (
          <Typography.Text>
            {ROLES[session.current.role]} · {session.current.place}
          </Typography.Text>
        )
      )}
      <Button
        size="small"
        onClick={() => {
          forgetDrafts();
          leave.mutate();
        }}
      >
        退出
      </Button>
    </Flex>
  );
}

import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import type { AccountRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Flex, Popconfirm, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** 三员: set up with the installation, and left alone by one another. */
export function isAdministrator({ roles }: AccountRow): boolean {
  return roles.some(({ role }) => role.endsWith('-administrator'));
}

/** 岗位, each with its place, and taken back one by one. */
export function HeldRoles({ row }: { row: AccountRow }) {
  const revoke = useAct('revoke-role');
  if (row.roles.length === 0) {
    return <Typography.Text type="secondary">没有岗位，登录后什么也不能办</Typography.Text>;
  }
  return (
    <Flex vertical gap={4}>
      {row.roles.map(({ roleGrant, role, place }) => (
        <Flex key={roleGrant} gap={8} align="center" wrap>
          <span>
            {ROLES[role]} · {place}
          </span>
          {!isAdministrator(row) && (
            <Popconfirm
              title={`撤销${row.displayName}的“${ROLES[role]}”？`}
              description="从他的下一个操作起就不能再办这个岗位的事。"
              okText="撤销岗位"
              onConfirm={() => revoke.mutate({ roleGrant })}
            >
              <ActButton
                act="revoke-role"
                size="small"
                type="link"
                loading={revoke.isPending}
                aria-label={`撤销岗位：${row.displayName}，${ROLES[role]} · ${place}`}
              >
                撤销
              </ActButton>
            </Popconfirm>
          )}
        </Flex>
      ))}
      <ProblemAlert error={revoke.error} />
    </Flex>
  );
}

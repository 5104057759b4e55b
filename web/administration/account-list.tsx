import { CheckCircleFilled, LockFilled, StopFilled } from '@ant-design/icons';
import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import type { AccountRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { optionsOf } from '../widgets/options.ts';
import { written } from '../widgets/words.ts';
import { CreateAccount } from './create-account.tsx';
import { GrantRole } from './grant-role.tsx';
import { HeldRoles, isAdministrator } from './held-roles.tsx';
import { ResetPassword } from './reset-password.tsx';

type Doing = { kind: 'create' } | { kind: 'grant' | 'reset'; row: AccountRow };

export function AccountList({ rows }: { rows: readonly AccountRow[] }) {
  const [text, setText] = useState('');
  const [role, setRole] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const shown = rows.filter(
    (row) =>
      `${row.signInName}${row.displayName}${placesOf(row)}`.includes(text.trim()) &&
      (role === undefined || row.roles.some((held) => held.role === role)),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <ActButton act="create-account" type="primary" onClick={() => setDoing({ kind: 'create' })} />
        <Input.Search
          placeholder="用户名、姓名或地方"
          aria-label="用户名、姓名或地方"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          placeholder="岗位"
          aria-label="岗位"
          allowClear
          style={{ width: 180 }}
          options={optionsOf(ROLES)}
          onChange={setRole}
        />
        <Button onClick={() => downloadTable('账号与岗位.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
      </Flex>
      <Table<AccountRow>
        size="small"
        rowKey="account"
        dataSource={[...shown]}
        scroll={{ x: 900 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个账号` }}
        locale={{ emptyText: '没有符合条件的账号。' }}
        columns={[
          {
            title: '用户名',
            dataIndex: 'signInName',
            sorter: (a, b) => a.signInName.localeCompare(b.signInName),
          },
          {
            title: '姓名',
            dataIndex: 'displayName',
            sorter: (a, b) => a.displayName.localeCompare(b.displayName, 'zh-CN'),
          },
          { title: '岗位', render: (_, row) => <HeldRoles row={row} /> },
          { title: '状态', render: (_, row) => <State row={row} /> },
          {
            title: '办理',
            width: 200,
            render: (_, row) =>
              isAdministrator(row) ? (
                <Typography.Text type="secondary">初始化时设立，不能改</Typography.Text>
              ) : (
                <Flex gap={8}>
                  <ActButton
                    act="grant-role"
                    size="small"
                    aria-label={`授予岗位：${row.displayName}`}
                    onClick={() => setDoing({ kind: 'grant', row })}
                  >
                    授予岗位
                  </ActButton>
                  <ActButton
                    act="reset-password"
                    size="small"
                    aria-label={`重设密码：${row.displayName}`}
                    onClick={() => setDoing({ kind: 'reset', row })}
                  >
                    重设密码
                  </ActButton>
                </Flex>
              ),
          },
        ]}
      />
      {doing?.kind === 'create' && <CreateAccount onClose={close} />}
      {doing?.kind === 'grant' && <GrantRole row={doing.row} accounts={rows} onClose={close} />}
      {doing?.kind === 'reset' && <ResetPassword row={doing.row} onClose={close} />}
    </Flex>
  );
}

function State({ row }: { row: AccountRow }) {
  if (row.disabled) {
    return (
      <span className="fails">
        <StopFilled /> 已停用
      </span>
    );
  }
  if (row.lockedUntil !== null) {
    return (
      <span className="fails">
        <LockFilled /> 密码连续输错，锁定到 {written(row.lockedUntil)}
      </span>
    );
  }
  return (
    <span>
      <CheckCircleFilled className="holds" /> {stateOf(row)}
    </span>
  );
}

function stateOf(row: AccountRow): string {
  if (row.disabled) return '已停用';
  if (row.lockedUntil !== null) return `锁定到 ${written(row.lockedUntil)}`;
  return row.mustChangePassword ? '可以登录，登录后须改密码' : '可以登录';
}

function placesOf({ roles }: AccountRow): string {
  return roles.map(({ role, place }) => `${ROLES[role]} · ${place}`).join('；');
}

const EXPORT_COLUMNS: readonly [string, (row: AccountRow) => string | number][] = [
  ['用户名', (row) => row.signInName],
  ['姓名', (row) => row.displayName],
  ['岗位', placesOf],
  ['状态', stateOf],
];

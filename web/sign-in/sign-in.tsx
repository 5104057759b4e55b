import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { type ProblemError, writeJson } from '../api/client.ts';
import { RoleChoice } from '../rehearsal/role-choice.tsx';
import type { Installation } from '@xuanwu/server/administration/administration.schema.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

/** 登录. In a rehearsal one chooses a person instead: its accounts have no passwords. */
export function SignIn({ installation }: { installation: Installation }) {
  return (
    <Flex className="front-door" vertical align="center" gap={24}>
      <Typography.Title level={1}>选务</Typography.Title>
      {installation.kind === 'rehearsal' ? <RoleChoice /> : <SignInForm />}
    </Flex>
  );
}

function SignInForm() {
  const queries = useQueryClient();
  const signIn = useMutation<unknown, ProblemError, Credentials>({
    mutationFn: (credentials) => writeJson('POST', '/api/session', credentials),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Card title="登录" style={{ width: 'min(400px, 100%)' }}>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
        <Form.Item label="用户名" name="signInName" rules={[{ required: true, message: '请输入用户名' }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Flex vertical gap={16}>
          <ProblemAlert error={signIn.error} />
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            登录
          </Button>
        </Flex>
      </Form>
    </Card>
  );
}

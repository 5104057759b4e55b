import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input } from 'antd';
import { type ProblemError, writeJson } from '../api/client.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

interface Passwords {
  readonly current: string;
  readonly wanted: string;
  readonly again: string;
}

const LEAST_LENGTH = 10;

/** 首次登录修改密码. */
export function ChangePassword() {
  const queries = useQueryClient();
  const change = useMutation<unknown, ProblemError, Passwords>({
    mutationFn: ({ current, wanted }) => writeJson('POST', '/api/session/password', { current, wanted }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Flex className="front-door" vertical align="center">
      <Card title="首次登录，请先修改密码" style={{ width: 'min(420px, 100%)' }}>
        <Form<Passwords> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
          <Form.Item
            label="现在的密码"
            name="current"
            rules={[{ required: true, message: '请输入现在的密码' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            label="新密码"
            name="wanted"
            extra={`至少 ${LEAST_LENGTH} 个字符`}
            rules={[{ required: true, min: LEAST_LENGTH, message: `新密码至少 ${LEAST_LENGTH} 个字符` }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            label="再输一遍新密码"
            name="again"
            dependencies={['wanted']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('wanted')
                    ? Promise.resolve()
                    : Promise.reject(new Error('两遍输入的新密码不一样')),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Flex vertical gap={16}>
            <ProblemAlert error={change.error} />
            <Button type="primary" htmlType="submit" block loading={change.isPending}>
              修改密码
            </Button>
          </Flex>
        </Form>
      </Card>
    </Flex>
  );
}

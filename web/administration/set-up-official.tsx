import type { SetUpSchema } from '@xuanwu/server/administration/administration.schema.ts';
import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Input, Typography } from 'antd';
import type { z } from 'zod';
import { type ProblemError, writeJson } from '../api/client.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { AccountNames } from './account-names.tsx';
import { LEAST_LENGTH } from './new-password.tsx';

type SetUpInput = z.infer<typeof SetUpSchema>;

/** 三员, with what each of them does. */
const ADMINISTRATORS = [
  { role: 'system-administrator', duty: '建立账号、重设密码' },
  { role: 'security-administrator', duty: '授予和撤销岗位' },
  { role: 'audit-administrator', duty: '查看账号和岗位，监督前两人' },
] as const;

interface Filled {
  readonly code: string;
  readonly administrators: readonly { signInName: string; displayName: string; password: string }[];
}

/** 正式启用: three administrators, three people. Passwords are kept nowhere but in the form. */
export function SetUpOfficial({ onBack }: { onBack: () => void }) {
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const setUp = useMutation<unknown, ProblemError, SetUpInput>({
    mutationFn: (input) => writeJson('POST', '/api/installation/official', input),
    onSuccess: () => queries.invalidateQueries(),
  });
  useFieldErrors(form, setUp.error);
  const submit = ({ code, administrators }: Filled) =>
    setUp.mutate({
      code,
      administrators: ADMINISTRATORS.flatMap(({ role }, index) => {
        const filled = administrators[index];
        return filled
          ? [
              {
                role,
                signInName: filled.signInName,
                displayName: filled.displayName,
                password: filled.password,
              },
            ]
          : [];
      }),
    });
  return (
    <Card title="正式启用：设立三名管理员" style={{ width: 'min(960px, 100%)' }}>
      <Form<Filled>
        form={form}
        name="set-up"
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        scrollToFirstError
      >
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title="启用以后这里就是正式的系统，不能再转成演练，也不能重新初始化。三名管理员要由三个人担任。"
        />
        <Form.Item
          label="初始化码"
          name="code"
          extra="显示在启动本程序的窗口里"
          rules={[{ required: true, whitespace: true, message: '请照启动程序的窗口输入初始化码' }]}
        >
          <Input autoFocus autoComplete="off" inputMode="numeric" style={{ width: 200 }} />
        </Form.Item>
        <Flex gap={24} wrap>
          {ADMINISTRATORS.map(({ role, duty }, index) => (
            <fieldset key={role} className="set-up-person">
              <legend>
                <Typography.Text strong>{ROLES[role]}</Typography.Text>
              </legend>
              <Typography.Paragraph type="secondary">{duty}</Typography.Paragraph>
              <Administrator index={index} />
            </fieldset>
          ))}
        </Flex>
        <Flex vertical gap={16}>
          <ProblemAlert error={setUp.error} />
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" loading={setUp.isPending}>
              正式启用
            </Button>
            <Button onClick={onBack} disabled={setUp.isPending}>
              返回
            </Button>
          </Flex>
        </Flex>
      </Form>
    </Card>
  );
}

function Administrator({ index }: { index: number }) {
  return (
    <>
      <AccountNames
        within={['administrators', index]}
        unlike={ADMINISTRATORS.flatMap((_, other) =>
          other === index ? [] : [['administrators', other, 'signInName']],
        )}
      />
      <Form.Item
        label="初始密码"
        name={['administrators', index, 'password']}
        extra={`至少 ${LEAST_LENGTH} 个字符，本人首次登录时修改`}
        rules={[{ required: true, min: LEAST_LENGTH, message: `密码至少 ${LEAST_LENGTH} 个字符` }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

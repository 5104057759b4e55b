import type { AccountRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Form, Modal } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { NewPassword } from './new-password.tsx';

/** 重设密码: for who forgot his, or is locked out. */
export function ResetPassword({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const [form] = Form.useForm<{ password: string }>();
  const reset = useAct('reset-password');
  return (
    <Modal
      title={`重设密码：${row.displayName}（${row.signInName}）`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="重设密码"
      okButtonProps={{ loading: reset.isPending }}
    >
      <Form
        form={form}
        name="reset-password"
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }: { password: string }) =>
          reset.mutate({ account: row.account, password }, { onSuccess: onClose })
        }
      >
        <p>重设后锁定解除，他已经打开的页面都要重新登录。</p>
        <NewPassword label="新的初始密码" />
        <ProblemAlert error={reset.error} />
      </Form>
    </Modal>
  );
}

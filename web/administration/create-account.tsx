import { Form, Modal } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { AccountNames } from './account-names.tsx';
import { NewPassword } from './new-password.tsx';

interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
}

/** 建立账号: without a role, until the security administrator grants one. */
export function CreateAccount({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<NewAccount>();
  const create = useAct('create-account');
  useFieldErrors(form, create.error);
  return (
    <Modal
      title="建立账号"
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="建立账号"
      okButtonProps={{ loading: create.isPending }}
    >
      <Form<NewAccount>
        form={form}
        name="create-account"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => create.mutate(values, { onSuccess: onClose })}
      >
        <AccountNames />
        <NewPassword label="初始密码" />
        <ProblemAlert error={create.error} />
      </Form>
    </Modal>
  );
}

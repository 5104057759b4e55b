import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../api/client.ts';
import { useFieldErrors } from './field-errors.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** 登记 · a few fields in a window: what was refused is said beside them, and they stay as they were typed. */
export function RecordModal<Values extends object>(props: {
  name: string;
  title: string;
  initialValues: Readonly<Record<string, string>>;
  /** The act as it was sent last. */
  sent: { readonly error: ProblemError | null; readonly isPending: boolean };
  onSend: (values: Values) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { name, title, initialValues, sent, onSend, onClose, children } = props;
  const [form] = Form.useForm<Values>();
  useFieldErrors(form, sent.error);
  return (
    <Modal
      open
      title={title}
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: sent.isPending }}
    >
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        requiredMark={false}
        initialValues={initialValues}
        onFinish={onSend}
      >
        {children}
        <ProblemAlert error={sent.error} />
      </Form>
    </Modal>
  );
}

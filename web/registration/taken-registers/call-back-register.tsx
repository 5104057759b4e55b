import type { TakenRegisterRow } from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { Button, Flex, Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 召回: why, and what then happens. */
export function CallBackRegister({
  row,
  onClose,
}: {
  row: TakenRegisterRow | undefined;
  onClose: () => void;
}) {
  const callBack = useAct('call-back-register');
  return (
    <Modal
      title={`召回${row?.takenBy ?? ''}带走的${row?.constituencies.join('、') ?? ''}登记册`}
      open={row !== undefined}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <p>
        召回以后系统不再给这部手机名册；手机下次联网时删除手机上的名册。已经录入、还没送出的登记留在手机上，本人登录后仍能送出。
        手机丢了，请同时让系统管理员停用或者改密他的账号。
      </p>
      <Form<{ reason: string }>
        layout="vertical"
        onFinish={({ reason }) =>
          row && callBack.mutate({ register: row.register, reason }, { onSuccess: onClose })
        }
      >
        <Form.Item
          name="reason"
          label="为什么召回"
          rules={[{ required: true, whitespace: true, message: '请写明为什么召回' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Flex vertical gap={12}>
          <ProblemAlert error={callBack.error} />
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" loading={callBack.isPending}>
              召回
            </Button>
            <Button onClick={onClose}>关闭</Button>
          </Flex>
        </Flex>
      </Form>
    </Modal>
  );
}

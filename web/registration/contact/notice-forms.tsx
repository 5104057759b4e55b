import {
  NOTICE_KINDS,
  type UnitNoticeRow,
} from '@xuanwu/server/phases/registration/contact/notice.schema.ts';
import { Flex, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { ConstituencySelect } from '../constituency-select.tsx';

const DAY = [{ required: true, message: '请选日期' }];

interface OfNotice {
  readonly notice: UnitNoticeRow;
  readonly today: string;
  readonly onClose: () => void;
}

type Sent = Omit<ActShapes['send-unit-notice']['input'], 'address' | 'expected'> & {
  readonly address?: string;
  readonly expected?: number | null;
};

/** 发出通知. */
export function SendNoticeForm({ today, onClose }: Omit<OfNotice, 'notice'>) {
  const [form] = Form.useForm<Sent>();
  const send = useAct('send-unit-notice');
  useFieldErrors(form, send.error);
  const submit = ({ address, expected, ...sent }: Sent) =>
    send.mutate({ ...sent, address: address ?? '', expected: expected ?? null }, { onSuccess: onClose });
  return (
    <Modal
      open
      title="发出登记通知"
      okText="登记发出"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: send.isPending }}
    >
      <Form<Sent>
        form={form}
        name="unit-notice"
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'employer', sentOn: today }}
        onFinish={submit}
      >
        <Form.Item name="constituency" label="选区" rules={[{ required: true, message: '请选择选区' }]}>
          <ConstituencySelect placeholder="输入名称查找" />
        </Form.Item>
        <Form.Item name="kind" label="发给谁">
          <Select options={optionsOf(NOTICE_KINDS)} />
        </Form.Item>
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写单位、小区或者楼栋的名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="address" label="地址">
          <Input maxLength={120} />
        </Form.Item>
        <Flex gap={16} wrap>
          <Form.Item name="sentOn" label="发出" rules={DAY}>
            <DayPicker />
          </Form.Item>
          <Form.Item name="dueOn" label="名册应交回" rules={DAY}>
            <DayPicker />
          </Form.Item>
          <Form.Item name="expected" label="估计人数">
            <InputNumber min={0} precision={0} suffix="人" style={{ width: 120 }} />
          </Form.Item>
        </Flex>
        <ProblemAlert error={send.error} />
      </Form>
    </Modal>
  );
}

/** 登记签收. */
export function ReceiptForm({ notice, today, onClose }: OfNotice) {
  const [form] = Form.useForm<{ receivedOn: string; receivedBy: string }>();
  const record = useAct('record-notice-receipt');
  useFieldErrors(form, record.error);
  return (
    <Modal
      open
      title={`登记签收：${notice.name}`}
      okText="登记签收"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: record.isPending }}
    >
      <Form
        form={form}
        name="notice-receipt"
        layout="vertical"
        requiredMark={false}
        initialValues={{ receivedOn: today }}
        onFinish={(values) => record.mutate({ notice: notice.id, ...values }, { onSuccess: onClose })}
      >
        <Form.Item name="receivedOn" label="哪一天签收" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="receivedBy"
          label="签收人"
          rules={[{ required: true, whitespace: true, message: '请填写签收人' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <ProblemAlert error={record.error} />
      </Form>
    </Modal>
  );
}

interface List {
  readonly returnedOn: string;
  readonly people: number;
  readonly missing?: string;
}

/** 登记交回的名册. */
export function ReturnedListForm({ notice, today, onClose }: OfNotice) {
  const [form] = Form.useForm<List>();
  const record = useAct('record-returned-list');
  useFieldErrors(form, record.error);
  const submit = ({ missing = '', ...list }: List) =>
    record.mutate({ notice: notice.id, ...list, missing: namesIn(missing) }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={`登记名册：${notice.name}`}
      okText="登记名册"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: record.isPending }}
    >
      <Form<List>
        form={form}
        name="returned-list"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          returnedOn: notice.returnedOn ?? today,
          people: notice.people,
          missing: notice.missing.join('\n'),
        }}
        onFinish={submit}
      >
        <Flex gap={16} wrap>
          <Form.Item name="returnedOn" label="哪一天交回" rules={DAY}>
            <DayPicker />
          </Form.Item>
          <Form.Item name="people" label="名册上的人数" rules={[{ required: true, message: '请填写人数' }]}>
            <InputNumber min={0} precision={0} suffix="人" style={{ width: 140 }} />
          </Form.Item>
        </Flex>
        <Form.Item name="missing" label="漏登的人" extra="名册上有、登记册上没有的，一行一个姓名。加密保存。">
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <ProblemAlert error={record.error} />
      </Form>
    </Modal>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(/[\n、，,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

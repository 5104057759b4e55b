import type { RollObjectionRow } from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import { NOTICE_WAYS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Form, Input, Modal, Radio } from 'antd';
import type { ActShapes } from '../../../api/acts.ts';
import { useAct } from '../../../api/use-act.ts';
import { useToday } from '../../../api/use-installation.ts';
import { DayPicker } from '../../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../../widgets/field-errors.ts';
import { optionsOf } from '../../../widgets/options.ts';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';

interface Props {
  readonly objection: RollObjectionRow;
  readonly onClose: () => void;
}

const DAY = [{ required: true, message: '请选日期' }];

type Notice = Omit<ActShapes['notify-roll-objection']['input'], 'objection'>;

/** 通知申诉人: how the decision reached him. */
export function NotifyObjector({ objection: { id, number }, onClose }: Props) {
  const [form] = Form.useForm<Notice>();
  const notify = useAct('notify-roll-objection');
  const today = useToday() ?? '';
  useFieldErrors(form, notify.error);
  return (
    <Modal
      open
      title={`通知申诉人：第 ${number} 号`}
      okText="登记通知"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: notify.isPending }}
    >
      <Form<Notice>
        form={form}
        name="notify-roll-objection"
        layout="vertical"
        requiredMark={false}
        initialValues={{ notifiedOn: today, how: 'in-person' }}
        onFinish={(values) => notify.mutate({ objection: id, ...values }, { onSuccess: onClose })}
      >
        <Form.Item name="how" label="怎样送到">
          <Radio.Group options={optionsOf(NOTICE_WAYS)} />
        </Form.Item>
        <Form.Item name="notifiedOn" label="哪一天" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <ProblemAlert error={notify.error} />
      </Form>
    </Modal>
  );
}

type Suit = Omit<ActShapes['record-roll-suit']['input'], 'objection'>;

/** 登记诉讼. */
export function RecordSuit({ objection: { id, number, sueBy }, onClose }: Props) {
  const [form] = Form.useForm<Suit>();
  const record = useAct('record-roll-suit');
  const today = useToday() ?? '';
  useFieldErrors(form, record.error);
  return (
    <Modal
      open
      title={`登记诉讼：第 ${number} 号`}
      okText="登记诉讼"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: record.isPending }}
    >
      <Form<Suit>
        form={form}
        name="record-roll-suit"
        layout="vertical"
        requiredMark={false}
        initialValues={{ suedOn: today }}
        onFinish={(values) => record.mutate({ objection: id, ...values }, { onSuccess: onClose })}
      >
        <Form.Item
          name="suedOn"
          label="起诉的日期"
          {...(sueBy !== null && { extra: `最迟 ${sueBy}。` })}
          rules={DAY}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="court"
          label="法院"
          rules={[{ required: true, whitespace: true, message: '请填写法院名称' }]}
        >
          <Input maxLength={60} placeholder="选区所在地的基层人民法院" />
        </Form.Item>
        <Form.Item
          name="caseNumber"
          label="案号"
          rules={[{ required: true, whitespace: true, message: '请填写案号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <ProblemAlert error={record.error} />
      </Form>
    </Modal>
  );
}

/** 撤回申诉. */
export function WithdrawObjection({ objection: { id, number }, onClose }: Props) {
  const [form] = Form.useForm<{ withdrawnOn: string }>();
  const withdraw = useAct('withdraw-roll-objection');
  const today = useToday() ?? '';
  useFieldErrors(form, withdraw.error);
  return (
    <Modal
      open
      title={`申诉人撤回：第 ${number} 号`}
      okText="登记撤回"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: withdraw.isPending }}
    >
      <Form<{ withdrawnOn: string }>
        form={form}
        name="withdraw-roll-objection"
        layout="vertical"
        requiredMark={false}
        initialValues={{ withdrawnOn: today }}
        onFinish={(values) => withdraw.mutate({ objection: id, ...values }, { onSuccess: onClose })}
      >
        <p>申诉人自己要求撤回的才登记。期限以内可以再申诉。</p>
        <Form.Item name="withdrawnOn" label="哪一天撤回" rules={DAY}>
          <DayPicker />
        </Form.Item>
        <ProblemAlert error={withdraw.error} />
      </Form>
    </Modal>
  );
}

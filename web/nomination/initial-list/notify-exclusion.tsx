import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { NOTICE_WAYS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Form, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly notifiedOn: string;
  readonly how: keyof typeof NOTICE_WAYS;
}

/** 登记不列入决定的通知: when and how it reached who nominated. */
export function NotifyExclusion(props: {
  exclusion: ListDecisions['exclusions'][number];
  onClose: () => void;
}) {
  const { exclusion, onClose } = props;
  const [form] = Form.useForm<Values>();
  const act = useAct('notify-exclusion');
  const today = useToday();
  useFieldErrors(form, act.error);
  if (today === undefined) return null;
  const submit = (values: Values) =>
    act.mutate({ exclusion: exclusion.id, ...values }, { onSuccess: onClose });
  return (
    <Modal
      title={`登记通知：${exclusion.name}不列入名单`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="登记"
      okButtonProps={{ loading: act.isPending }}
    >
      <Form<Values>
        form={form}
        name="notify-exclusion"
        layout="vertical"
        requiredMark={false}
        initialValues={{ notifiedOn: today, how: 'in-person' }}
        onFinish={submit}
      >
        <Form.Item name="notifiedOn" label="通知日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="how" label="怎样送到推荐者和本人" rules={[{ required: true, message: '请选方式' }]}>
          <Select options={optionsOf(NOTICE_WAYS)} />
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}

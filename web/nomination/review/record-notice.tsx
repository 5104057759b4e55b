import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { TELLING_WAYS } from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import type { ConstituencyReview } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Form, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly toldOn: string;
  readonly how: keyof typeof TELLING_WAYS;
}

/** 登记已告知联审意见: when and how the nominee saw all of it. */
export function RecordNotice(props: {
  constituency: ConstituencyRow;
  nominee: ConstituencyReview['nominees'][number];
  onClose: () => void;
}) {
  const { constituency, nominee, onClose } = props;
  const [form] = Form.useForm<Values>();
  const act = useAct('record-review-notice');
  const today = useToday();
  useFieldErrors(form, act.error);
  if (today === undefined) return null;
  const submit = (values: Values) =>
    act.mutate(
      { constituency: constituency.id, candidate: nominee.candidate, ...values },
      { onSuccess: onClose },
    );
  return (
    <Modal
      title={`登记已告知：${nominee.name}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="登记"
      okButtonProps={{ loading: act.isPending }}
    >
      <Form<Values>
        form={form}
        name="record-notice"
        layout="vertical"
        requiredMark={false}
        initialValues={{ toldOn: today, how: 'in-person' }}
        onFinish={submit}
      >
        <Form.Item name="toldOn" label="告知日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="how" label="方式" rules={[{ required: true, message: '请选方式' }]}>
          <Select options={optionsOf(TELLING_WAYS)} />
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}

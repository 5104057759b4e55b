import { Form, Input, InputNumber, Modal } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { type Category, openSeats } from './seat-category.ts';

interface Vacancy {
  readonly seats: number;
  readonly reason: string;
}

/** 登记暂缺名额, with the reason. */
export function RecordVacant(props: { election: string; category: Category; onClose: () => void }) {
  const { election, category, onClose } = props;
  const [form] = Form.useForm<Vacancy>();
  const draft = useDraft(form, `record-vacant-seats ${category.id}`);
  const record = useAct('record-vacant-seats');
  useFieldErrors(form, record.error);
  const open = openSeats(category);
  const submit = (values: Vacancy) =>
    record.mutate(
      { election, category: category.id, ...values },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Modal
      title={`登记暂缺：${category.name}`}
      open
      onCancel={onClose}
      onOk={() => form.submit()}
      okText="登记暂缺名额"
      okButtonProps={{ loading: record.isPending }}
    >
      <Form<Vacancy>
        form={form}
        name="record-vacant-seats"
        layout="vertical"
        requiredMark={false}
        initialValues={{ seats: open }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item
          label="暂缺的名额"
          name="seats"
          extra={`这一类还有 ${open} 名没有落实`}
          rules={[
            { required: true, type: 'number', min: 1, max: open, message: `请填写 1 至 ${open} 之间的数` },
          ]}
        >
          <InputNumber precision={0} suffix="名" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          label="原因"
          name="reason"
          extra="写进选务日志，公布选区和归档时都看得到"
          rules={[{ required: true, whitespace: true, max: 200, message: '请写明暂缺的原因，至多 200 个字' }]}
        >
          <Input placeholder="方案规定暂缺，留待补选" onPressEnter={() => form.submit()} />
        </Form.Item>
        <ProblemAlert error={record.error} />
      </Form>
    </Modal>
  );
}

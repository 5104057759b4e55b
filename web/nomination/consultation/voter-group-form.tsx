import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Form, Input, InputNumber, Modal } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Values = Omit<ActShapes['set-up-voter-group']['input'], 'constituency' | 'group'>;

/** 登记或者更正选民小组. */
export function VoterGroupForm(props: {
  constituency: string;
  group: ConsultationView['groups'][number] | null;
  onClose: () => void;
}) {
  const { constituency, group, onClose } = props;
  const [form] = Form.useForm<Values>();
  const save = useAct('set-up-voter-group');
  useFieldErrors(form, save.error);
  return (
    <Modal
      open
      title={group ? `更正${group.name}` : '登记选民小组'}
      okText={group ? '更正' : '登记'}
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: save.isPending }}
    >
      <Form<Values>
        form={form}
        name="voter-group"
        layout="vertical"
        requiredMark={false}
        initialValues={group ?? {}}
        onFinish={(values) =>
          save.mutate({ constituency, group: group?.id ?? null, ...values }, { onSuccess: onClose })
        }
      >
        <Form.Item
          name="name"
          label="小组名称"
          rules={[{ required: true, whitespace: true, message: '请填写小组名称，例如“第一居民小组”' }]}
        >
          <Input maxLength={40} placeholder="如：第一居民小组" />
        </Form.Item>
        <Form.Item
          name="convener"
          label="召集人"
          extra="由他在协商记录表上签名；姓名不进日志。"
          rules={[{ required: true, whitespace: true, message: '请填写召集人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="voters" label="小组的选民人数" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  );
}

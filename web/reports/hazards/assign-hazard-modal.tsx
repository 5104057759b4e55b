import {
  type FollowedHazard,
  HAZARD_KINDS,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Flex, Form, Input, Modal, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Typed {
  readonly responsible: string;
  readonly deadline: string;
}

/** 落实责任人 and his last day, for one hazard or for all that were chosen. */
export function AssignHazardModal(props: {
  hazards: readonly FollowedHazard[];
  onClose: (isDone: boolean) => void;
}) {
  const { hazards, onClose } = props;
  const [form] = Form.useForm<Typed>();
  const assign = useAct('assign-hazard');
  useFieldErrors(form, assign.error);
  const [first] = hazards;
  const submit = (typed: Typed) =>
    assign.mutate(
      { hazards: hazards.flatMap(({ kept }) => kept?.id ?? []), ...typed },
      { onSuccess: () => onClose(true) },
    );
  return (
    <Modal
      open
      title="落实风险责任人"
      okText="确定"
      cancelText="取消"
      confirmLoading={assign.isPending}
      onOk={form.submit}
      onCancel={() => onClose(false)}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          {hazards.length === 1 && first
            ? `${first.name}：${HAZARD_KINDS[first.kind]}`
            : `共 ${hazards.length} 项风险`}
        </Typography.Text>
        <Form<Typed>
          form={form}
          name="assign-hazard"
          layout="vertical"
          initialValues={
            hazards.length === 1 ? { ...first?.kept, deadline: first?.kept?.deadline ?? first?.dueOn } : {}
          }
          onFinish={submit}
        >
          <Form.Item
            label="责任人"
            name="responsible"
            rules={[{ required: true, whitespace: true, message: '请填写责任人的姓名' }]}
          >
            <Input maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item
            label="期限"
            name="deadline"
            extra="不能晚于法定的最后一日。"
            rules={[{ required: true, message: '请选择期限' }]}
          >
            <DayPicker />
          </Form.Item>
        </Form>
        <ProblemAlert error={assign.error} />
      </Flex>
    </Modal>
  );
}

import { Flex, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useCaseWorkers } from './case-filters.tsx';

interface Values {
  readonly owner?: string;
  readonly dueOn?: string;
}

/** 分派: who works on the chosen cases, and until when. */
export function AssignCases({ cases, onDone }: { cases: readonly string[]; onDone?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const assign = useAct('assign-case');
  const workers = useCaseWorkers();
  const close = () => {
    setOpen(false);
    assign.reset();
    form.resetFields();
  };
  const submit = ({ owner, dueOn }: Values) =>
    assign.mutate(
      { cases: [...cases], ...(owner && { owner }), ...(dueOn && { dueOn }) },
      {
        onSuccess: () => {
          close();
          onDone?.();
        },
      },
    );
  return (
    <>
      <ActButton act="assign-case" disabled={cases.length === 0} onClick={() => setOpen(true)}>
        {cases.length > 1 ? `分派所选 ${cases.length} 件` : '分派'}
      </ActButton>
      <Modal
        title={`分派 ${cases.length} 件核查事项`}
        open={isOpen}
        okText="分派"
        cancelText="不分派"
        confirmLoading={assign.isPending}
        onOk={form.submit}
        onCancel={close}
        destroyOnHidden
      >
        <Form<Values> form={form} layout="vertical" onFinish={submit}>
          <Form.Item
            name="owner"
            label="承办人"
            dependencies={['dueOn']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value || getFieldValue('dueOn')
                    ? Promise.resolve()
                    : Promise.reject(new Error('请指定承办人或者办结期限')),
              }),
            ]}
          >
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={workers}
              placeholder="不变"
            />
          </Form.Item>
          <Form.Item name="dueOn" label="办结期限" extra="不填的不变；开始时是法律留下的最后一天。">
            <DayPicker />
          </Form.Item>
          <Flex vertical>
            <ProblemAlert error={assign.error} />
          </Flex>
        </Form>
      </Modal>
    </>
  );
}

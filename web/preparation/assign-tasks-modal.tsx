import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Flex, Form, Input, Modal, Typography } from 'antd';
import { useBatch } from '../api/use-batch.ts';
import { BatchFailures } from '../widgets/batch-failures.tsx';

/** 落实责任人, for one task or for all that were chosen. */
export function AssignTasksModal(props: { tasks: readonly TaskRow[]; onClose: (isDone: boolean) => void }) {
  const { tasks, onClose } = props;
  const [form] = Form.useForm<{ responsible: string }>();
  const batch = useBatch('assign-task');
  const submit = async ({ responsible }: { responsible: string }) => {
    const isDone = await batch.run(
      tasks.map(({ id, areaName, title }) => ({
        name: `${areaName} ${title}`,
        input: { task: id, responsible },
      })),
    );
    if (isDone) onClose(true);
  };
  const [first] = tasks;
  return (
    <Modal
      open
      title="落实任务责任人"
      okText="确定"
      cancelText="取消"
      confirmLoading={batch.isRunning}
      onOk={form.submit}
      onCancel={() => onClose(false)}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          {tasks.length === 1 ? `${first?.areaName}：${first?.title}` : `共 ${tasks.length} 项任务`}
        </Typography.Text>
        <Form
          form={form}
          layout="vertical"
          initialValues={{ responsible: tasks.length === 1 ? (first?.responsible ?? '') : '' }}
          onFinish={(values: { responsible: string }) => void submit(values)}
        >
          <Form.Item
            label="责任人"
            name="responsible"
            rules={[{ required: true, whitespace: true, message: '请填写责任人的姓名' }]}
          >
            <Input maxLength={40} autoFocus />
          </Form.Item>
        </Form>
        <BatchFailures batch={batch} />
      </Flex>
    </Modal>
  );
}

import { addDays } from '@xuanwu/rules/civil-date.ts';
import { Alert, Checkbox, Flex, Form, Modal } from 'antd';
import { useBatch } from '../../api/use-batch.ts';
import { useToday } from '../../api/use-installation.ts';
import { BatchFailures } from '../../widgets/batch-failures.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly departments: readonly string[];
  readonly dueOn: string;
}

const USUAL_DAYS = 3;

/** 请有关单位联审: of one constituency or of several at once, always about everybody nominated in it. */
export function AskReview(props: {
  constituencies: readonly { readonly id: string; readonly name: string }[];
  departments: readonly string[];
  onClose: (isDone: boolean) => void;
}) {
  const { constituencies, departments, onClose } = props;
  const [form] = Form.useForm<Values>();
  const batch = useBatch('ask-for-review');
  const today = useToday();
  const submit = async ({ departments: named, dueOn }: Values) => {
    const items = constituencies.map(({ id, name }) => ({
      name,
      input: { constituency: id, departments: [...named], dueOn },
    }));
    if (await batch.run(items)) onClose(true);
  };
  if (today === undefined) return null;
  const [first] = constituencies;
  const isOne = constituencies.length === 1;
  return (
    <Modal
      title={
        isOne ? `请有关单位联审：${first?.name ?? ''}` : `请有关单位联审：${constituencies.length} 个选区`
      }
      open
      onCancel={() => onClose(false)}
      onOk={() => form.submit()}
      okText="请求联审"
      okButtonProps={{ loading: batch.isRunning, disabled: departments.length === 0 }}
    >
      <Form<Values>
        form={form}
        name="ask-review"
        layout="vertical"
        requiredMark={false}
        initialValues={{ departments: [...departments], dueOn: addDays(today, USUAL_DAYS) }}
        onFinish={(values) => void submit(values)}
      >
        <Alert
          type="info"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title="请求的是选区里全部被提名人，不能只挑几个人"
          description="联审期间的被提名人照常列入名单。各单位只能答复有没有法定情形，逾期的不作为意见。已经请求、期限没有过的不再重复请求。"
        />
        {departments.length === 0 && (
          <Alert
            type="warning"
            showIcon
            title="还没有联审单位。请安全管理员在“账号与岗位”里给有关单位的人授予联审岗位。"
          />
        )}
        <Form.Item name="departments" label="联审单位" rules={[{ required: true, message: '请选联审单位' }]}>
          <Checkbox.Group options={[...departments]} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label="答复期限（当日 24 时以前）"
          rules={[
            { required: true, message: '请选日期' },
            {
              validator: (_, day?: string | null) =>
                day && day < today
                  ? Promise.reject(new Error(`不能早于今天（${today}）`))
                  : Promise.resolve(),
            },
          ]}
        >
          <DayPicker />
        </Form.Item>
      </Form>
      <Flex vertical gap={12}>
        {isOne && batch.failures[0] ? (
          <ProblemAlert error={batch.failures[0].error} />
        ) : (
          <BatchFailures batch={batch} />
        )}
      </Flex>
    </Modal>
  );
}

import type {
  CredentialsReportRow,
  CredentialsView,
} from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { MinusCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { type BodyMeeting, BodyMeetingFields } from './body-meeting-fields.tsx';
import { bodyOf } from './credentials-words.ts';

interface Values {
  readonly meeting: BodyMeeting & { readonly members: number };
  readonly notAdopted?: { readonly deputy: string; readonly reason: string }[];
  readonly seatDecision?: string;
}

/** 确认代表资格: the meeting of the body, whose findings it sends back, what becomes of seats. */
export function ConfirmModal(props: {
  view: CredentialsView;
  report: CredentialsReportRow;
  onClose: () => void;
}) {
  const { view, report, onClose } = props;
  const [form] = Form.useForm<Values>();
  const confirm = useAct('confirm-credentials');
  const { keep, forget } = useDraft(form, `confirm-credentials ${report.id}`);
  useFieldErrors(form, confirm.error);
  const notAdopted = Form.useWatch('notAdopted', form) ?? [];
  const back = new Set(notAdopted.map((row) => row?.deputy));
  const leavesSeats = report.findings.some(({ valid, deputy }) => !valid && !back.has(deputy));
  const submit = ({ meeting, notAdopted: returned = [], seatDecision }: Values) =>
    confirm.mutate(
      {
        report: report.id,
        meeting,
        notAdopted: returned,
        seatDecision: leavesSeats ? (seatDecision ?? null) : null,
      },
      {
        onSuccess: () => {
          forget();
          onClose();
        },
      },
    );
  return (
    <Modal
      title={`确认第 ${report.number} 号报告的代表资格`}
      open
      okText="提交复核"
      okButtonProps={{ loading: confirm.isPending }}
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        name="confirm-credentials"
        form={form}
        layout="vertical"
        onValuesChange={keep}
        onFinish={submit}
      >
        <p>
          由{bodyOf(view)}在会议上确认代表的资格或者确定代表的当选无效。{' '}
          <SecondPerson act="confirm-credentials" />
        </p>
        <ProblemAlert error={confirm.error} />
        <BodyMeetingFields minute="如：常委会第30次会议纪要" withMembers />
        <NotAdopted view={view} report={report} />
        {leavesSeats && (
          <Form.Item
            name="seatDecision"
            label="空出的名额怎样处理"
            extra="法律没有写明，按会议的决定写。"
            rules={[{ required: true, whitespace: true, message: '请写明空出的名额怎样处理' }]}
          >
            <Input maxLength={200} placeholder="例如：暂缺，由原选区依法补选" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** 退回再审查的人. */
function NotAdopted({ view, report }: { view: CredentialsView; report: CredentialsReportRow }) {
  const people = view.deputies
    .filter((row) => row.report === report.id)
    .map(({ deputy, name, constituencyName }) => ({
      value: deputy,
      label: `${name}（${constituencyName}）`,
    }));
  return (
    <Form.List name="notAdopted">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="start">
              <Flex vertical flex={1}>
                <Form.Item
                  name={[name, 'deputy']}
                  label="没有采纳的是对谁的意见"
                  rules={[{ required: true, message: '请选人' }]}
                >
                  <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
                </Form.Item>
                <Form.Item
                  name={[name, 'reason']}
                  label="退回再审查的理由"
                  rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
              </Flex>
              <Button
                type="text"
                icon={<MinusCircleOutlined />}
                aria-label="不退回"
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Form.Item>
            <Button type="dashed" onClick={() => add({})}>
              没有采纳某人的审查意见，退回再审查
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}

import { Form, Input, Modal } from 'antd';
import type { ProblemError } from '../api/client.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../widgets/meeting-fields.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** 选举委员会确认: the meeting in which it decided. */
export function MeetingModal(props: {
  title: string;
  /** Under which name what is typed is kept: the next result is mostly confirmed in the same meeting. */
  draft: string;
  electionDay: string;
  isOpen: boolean;
  isPending?: boolean;
  error?: ProblemError | null;
  /** What is asked besides the meeting: its label, and an example. */
  cause?: { readonly label: string; readonly example: string } | undefined;
  act?: 'confirm-result' | 'declare-void';
  onCancel: () => void;
  onSubmit: (meeting: Meeting, cause: string | null) => void;
}) {
  const { title, draft, electionDay, isOpen, isPending = false, error = null, onCancel, onSubmit } = props;
  const { cause, act = 'confirm-result' } = props;
  const [form] = Form.useForm<{ meeting: Meeting; cause?: string }>();
  const { keep } = useDraft(form, draft);
  useFieldErrors(form, error);
  return (
    <Modal
      title={title}
      open={isOpen}
      okText="提交复核"
      okButtonProps={{ htmlType: 'submit', form: draft, loading: isPending }}
      onCancel={onCancel}
      forceRender
    >
      <Form
        id={draft}
        form={form}
        layout="vertical"
        onValuesChange={keep}
        onFinish={({ meeting, cause: said }) => onSubmit(meeting, cause ? (said ?? null) : null)}
      >
        <p>
          {act === 'confirm-result'
            ? '选举结果由选举委员会在会议上确认。'
            : '投票或者计票违反法律规定的，选举委员会在会议上确定选举无效：没有人当选，依法重新投票。'}{' '}
          <SecondPerson act={act} />
        </p>
        <ProblemAlert error={error} />
        <MeetingFields electionDay={electionDay} />
        {cause && (
          <Form.Item
            name="cause"
            label={cause.label}
            rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
          >
            <Input maxLength={200} placeholder={cause.example} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

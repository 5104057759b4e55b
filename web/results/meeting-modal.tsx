import { Form, Modal } from 'antd';
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
  onCancel: () => void;
  onSubmit: (meeting: Meeting) => void;
}) {
  const { title, draft, electionDay, isOpen, isPending = false, error = null, onCancel, onSubmit } = props;
  const [form] = Form.useForm<{ meeting: Meeting }>();
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
        onFinish={({ meeting }) => onSubmit(meeting)}
      >
        <p>
          选举结果由选举委员会在会议上确认。 <SecondPerson act="confirm-result" />
        </p>
        <ProblemAlert error={error} />
        <MeetingFields electionDay={electionDay} />
      </Form>
    </Modal>
  );
}

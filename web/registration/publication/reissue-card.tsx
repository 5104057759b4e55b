import { REISSUE_REASONS, type VoterCardPage } from '@xuanwu/server/phases/registration/voter-card.schema.ts';
import { Form, Modal, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly reason: keyof typeof REISSUE_REASONS;
}

/** 换发选民证: the old number is void from now on. */
export function ReissueCard(props: {
  constituency: string;
  card: VoterCardPage['rows'][number];
  onClose: () => void;
}) {
  const { constituency, card, onClose } = props;
  const [form] = Form.useForm<Values>();
  const reissue = useAct('reissue-voter-card');
  return (
    <Modal
      open
      title={`换发选民证：${card.name}`}
      okText="换发"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: reissue.isPending }}
    >
      <Form<Values>
        form={form}
        name="reissue-voter-card"
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: 'lost' }}
        onFinish={({ reason }) =>
          reissue.mutate(
            { constituency, person: card.person, replaces: card.number, reason },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item name="reason" label="为什么换发" extra={`证号 ${card.number} 随即作废，另编新号。`}>
          <Radio.Group options={optionsOf(REISSUE_REASONS)} />
        </Form.Item>
        <ProblemAlert error={reissue.error} />
      </Form>
    </Modal>
  );
}

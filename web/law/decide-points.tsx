import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { SilentPoint } from '@xuanwu/rules/silent-points.ts';
import { Form, Modal } from 'antd';
import { type Decision, DecideForm } from './decide-form.tsx';

/** 决定: one point, or all that are open at once. What was decided before is chosen at first. */
export function DecidePoints(props: { points: readonly SilentPoint[]; law: LocalLaw; onClose: () => void }) {
  const { points, law, onClose } = props;
  const [form] = Form.useForm<Decision>();
  const [first] = points;
  return (
    <Modal
      open
      width={640}
      title={points.length === 1 ? `决定：${first?.title}` : `决定 ${points.length} 项法律未定事项`}
      okText={points.length === 1 ? '决定' : `决定这 ${points.length} 项`}
      okButtonProps={{ htmlType: 'submit', form: 'decide-points' }}
      onCancel={onClose}
    >
      <p>从办理时起生效，已经作出的裁定不变。决定不能修改或者删去；以后另作决定的，前后都留在日志里。</p>
      <DecideForm
        name="decide-points"
        form={form}
        points={points}
        chosen={(id) => law.values[id]}
        onDecided={onClose}
      />
    </Modal>
  );
}

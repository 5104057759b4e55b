import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Form, Input } from 'antd';
import { ActModal, requiredText } from '../../widgets/act-form.tsx';

interface Values {
  readonly name: string;
  readonly reason: string;
}

/** 更正姓名: on the register and on both rolls, published with the corrections. */
export function AmendVoter(props: {
  constituency: string;
  voter: RollPage['rows'][number];
  onClose: () => void;
}) {
  const { constituency, voter, onClose } = props;
  return (
    <ActModal<'correct-roll', Values>
      act="correct-roll"
      title={`更正第 ${voter.serial} 号${voter.name}的姓名`}
      input={(values) => ({
        kind: 'amended',
        constituency,
        person: voter.person,
        from: voter.name,
        ...values,
      })}
      send="提交更正"
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="正确的姓名"
        extra="照身份证写。登记册和两级名单上一起更正，公布的原名单不改写。"
        rules={requiredText('请填写正确的姓名')}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label="更正的理由" rules={requiredText('请写明理由和材料')}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </ActModal>
  );
}

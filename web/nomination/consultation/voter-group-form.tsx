import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Form, Input, InputNumber } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';

type Values = Omit<ActShapes['set-up-voter-group']['input'], 'constituency' | 'group'>;

/** 登记或者更正选民小组. */
export function VoterGroupForm(props: {
  constituency: string;
  group: ConsultationView['groups'][number] | null;
  onClose: () => void;
}) {
  const { constituency, group, onClose } = props;
  return (
    <ActModal<'set-up-voter-group', Values>
      act="set-up-voter-group"
      title={group ? `更正${group.name}` : '登记选民小组'}
      initial={group ?? {}}
      input={(values) => ({ constituency, group: group?.id ?? null, ...values })}
      send={group ? '更正' : '登记'}
      onClose={onClose}
    >
      <Form.Item name="name" label="小组名称" rules={requiredText('请填写小组名称，例如“第一居民小组”')}>
        <Input maxLength={40} placeholder="如：第一居民小组" />
      </Form.Item>
      <Form.Item
        name="convener"
        label="召集人"
        extra="由他在协商记录表上签名；姓名不进日志。"
        rules={requiredText('请填写召集人')}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="voters" label="小组的选民人数" rules={required('请填写人数')}>
        <InputNumber min={1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </ActModal>
  );
}

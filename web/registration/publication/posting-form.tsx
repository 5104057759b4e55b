import { Flex, Form, Input } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';

type Values = Omit<ActShapes['record-roll-posting']['input'], 'constituency'>;

/** 登记名单张贴: one place. */
export function PostingForm(props: { constituency: string; today: string; onClose: () => void }) {
  const { constituency, today, onClose } = props;
  return (
    <ActModal<'record-roll-posting', Values>
      act="record-roll-posting"
      title="登记名单张贴"
      initial={{ postedOn: today }}
      draft={{ about: constituency }}
      input={(values) => ({ constituency, ...values })}
      send="登记张贴"
      onClose={onClose}
    >
      <Form.Item
        name="place"
        label="张贴在哪里"
        extra="几处张贴的，一处登记一次。撕坏、掉落后补贴的，写同一个地点，公布之日仍按第一次算。"
        rules={requiredText('请填写选民找得到的地点，例如“和平村村务公开栏”')}
      >
        <Input maxLength={80} placeholder="如：和平村村务公开栏" />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="postedOn" label="哪一天" style={{ flex: '1 1 160px' }} rules={required('请选日期')}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="postedAt"
          label="几点"
          style={{ flex: '1 1 120px' }}
          rules={[{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 08:30 这样' }]}
        >
          <Input placeholder="08:30" />
        </Form.Item>
      </Flex>
      <Form.Item
        name="postedBy"
        label="张贴人"
        extra="只在这里看得到，不进日志。"
        rules={requiredText('请填写张贴人')}
      >
        <Input maxLength={40} />
      </Form.Item>
    </ActModal>
  );
}

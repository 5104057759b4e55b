import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Flex, Form, Input, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';

type Values = Omit<ActShapes['plan-candidate-meeting']['input'], 'constituency'>;

/** 安排见面: voters see place and time at once. */
export function PlanMeeting(props: {
  constituency: ConstituencyRow;
  introduction: Introduction;
  onClose: () => void;
}) {
  const { constituency, introduction, onClose } = props;
  const open = introduction.requests.filter(({ isMet }) => !isMet);
  return (
    <ActDrawer<'plan-candidate-meeting', Values>
      act="plan-candidate-meeting"
      state={{ constituency: constituency.stage }}
      title="安排候选人与选民见面"
      initial={{
        startsAt: '09:00',
        request: open[0]?.id ?? null,
        candidates: introduction.candidates.map(({ id }) => id),
      }}
      draft={{ about: constituency.id }}
      input={(values) => ({ constituency: constituency.id, ...values, request: values.request ?? null })}
      send="安排"
      onClose={onClose}
    >
      <Flex gap={16} wrap>
        <Form.Item
          name="heldOn"
          label="哪一天"
          extra={`${introduction.electionDay} 以前`}
          rules={required('请选日期')}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="startsAt"
          label="几点开始"
          rules={[{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 08:30 这样' }]}
        >
          <Input style={{ width: 120 }} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="place"
        label="地点"
        extra="公开页上看得到。"
        rules={requiredText('请填写选民找得到的地点')}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="candidates" label="参加的候选人" rules={required('请选择参加的候选人')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={introduction.candidates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="request" label="应选民的哪一次要求" extra="选举委员会主动组织的，不选。">
        <Select
          allowClear
          placeholder="选举委员会主动组织"
          options={introduction.requests.map(({ id, receivedOn, voters, isMet }) => ({
            value: id,
            label: `${receivedOn} ${voters} 人要求${isMet ? '（已经见过面）' : ''}`,
          }))}
        />
      </Form.Item>
    </ActDrawer>
  );
}

import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Alert, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { MeetingFields } from '../../widgets/meeting-fields.tsx';

const ACT = 'decide-exclusion-objection';

type Values = Omit<ActShapes[typeof ACT]['input'], 'objection'>;

/** 处理对不列入决定的异议: the committee's meeting upholds it, and he stands again, or it does not. */
export function DecideExclusionObjection(props: {
  constituency: ConstituencyRow;
  name: string;
  objection: ListDecisions['exclusions'][number]['objections'][number];
  onClose: () => void;
}) {
  const { constituency, name, objection, onClose } = props;
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title={`处理异议：${name}不列入名单`}
      input={(values) => ({ objection: objection.id, ...values })}
      send="提交决定"
      onClose={onClose}
    >
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title={`${objection.receivedOn} 收到：${objection.statement}`}
        description="异议成立的，恢复列入；还没有公布过的，再补充公布。原决定和处理决定都永久保留。"
      />
      <Form.Item name="upheld" label="异议" rules={required('请选择')}>
        <Radio.Group
          options={[
            { value: true, label: '成立，恢复列入名单' },
            { value: false, label: '不成立，维持不列入' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reasons" label="理由" rules={requiredText('请写明理由')}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <MeetingFields electionDay={constituency.electionDay} />
    </ActDrawer>
  );
}

import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  type BasicFacts,
  CORRECTABLE,
} from '@xuanwu/server/phases/nomination/initial-list/correct-nominee.schema.ts';
import { Alert, Form, Input, Select } from 'antd';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import type { Candidate } from '../words.ts';

const ACT = 'correct-nominee';

interface Values {
  readonly facts: BasicFacts;
  readonly reason: string;
  readonly document: string;
}

/** 更正初步候选人的基本情况: the fields as they are; what is changed is corrected, with a notice. */
export function CorrectNominee(props: {
  constituency: ConstituencyRow;
  candidate: Candidate;
  onClose: () => void;
}) {
  const { constituency, candidate, onClose } = props;
  const { name, sex, birthDate, ethnicity, education, politics, occupation } = candidate;
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title={`更正基本情况：${name}`}
      initial={{ facts: { name, sex, birthDate, ethnicity, education, politics, occupation } }}
      input={(values) => ({ constituency: constituency.id, candidate: candidate.id, ...values })}
      send="提交更正"
      onClose={onClose}
    >
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title={
          candidate.listedOn === null
            ? '还没有公布；更正后按更正的内容公布，改动和理由都留有记录'
            : '公布的名单原样保留；改动的项目以更正公告公布'
        }
      />
      {(Object.entries(CORRECTABLE) as [keyof BasicFacts, string][]).map(([field, label]) => (
        <Form.Item key={field} name={['facts', field]} label={label} rules={required(`请填写${label}`)}>
          {fieldFor(field)}
        </Form.Item>
      ))}
      <Form.Item name="reason" label="更正的理由" rules={requiredText('请写明理由')}>
        <Input maxLength={300} placeholder="如：录入时写错" />
      </Form.Item>
      <Form.Item name="document" label="依据的材料" rules={requiredText('请写明依据的材料')}>
        <Input maxLength={120} placeholder="如：推荐表" />
      </Form.Item>
    </ActDrawer>
  );
}

function fieldFor(field: keyof BasicFacts) {
  if (field === 'sex')
    return (
      <Select
        options={[
          { value: 'male', label: '男' },
          { value: 'female', label: '女' },
        ]}
      />
    );
  return field === 'birthDate' ? <DayPicker /> : <Input />;
}

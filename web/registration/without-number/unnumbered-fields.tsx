import {
  type Unnumbered,
  WITHOUT_NUMBER,
} from '@xuanwu/server/phases/registration/without-number/register-without-number.schema.ts';
import { Form, Input, Radio } from 'antd';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { useRead } from '../../api/queries.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { SEXES } from '../../widgets/words.ts';
import { ConstituencySelect } from '../constituency-select.tsx';
import { LiveCheck } from '../live-check.tsx';
import { VoterDetailFields } from '../voter-detail-fields.tsx';
import { type VoterValues, voterDetails } from '../voter-values.ts';

/** What is typed of somebody without a number. */
export interface UnnumberedValues extends Omit<VoterValues, 'idNumber'>, Pick<Unnumbered, 'why'> {
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  /** 证明材料 */
  readonly papers: string;
}

/** What he is looked for by. */
const COMPARED: (keyof UnnumberedValues)[] = ['name', 'sex', 'birthDate', 'ethnicity', 'address', 'phone'];

/** 补登的 */
export interface UnnumberedAdditionValues extends UnnumberedValues {
  readonly also?: string;
}

/** As the acts want it. */
export function unnumberedOf(values: UnnumberedValues): Unnumbered {
  const { idNumber: _none, ...details } = voterDetails({ ...values, idNumber: '' });
  const { sex, birthDate, why, papers } = values;
  return { voter: { ...details, sex, birthDate }, why, document: papers };
}

/** 没有号码的人: himself, why he has none, and his papers. */
export function UnnumberedFields({ electionDay }: { electionDay: string }) {
  return (
    <>
      <PersonFields electionDay={electionDay} />
      <Form.Item name="why" label="为什么没有号码" rules={[{ required: true, message: '请选择原因' }]}>
        <Radio.Group options={optionsOf(WITHOUT_NUMBER)} />
      </Form.Item>
      <Form.Item
        name="papers"
        label="证明身份、国籍和年龄的材料"
        extra="例如：户口簿、公安派出所的证明、村（居）民委员会的证明及其日期"
        rules={[{ required: true, whitespace: true, message: '请写明证明身份和年龄的材料' }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** 补登没有号码的人: his roll of the other level is named with it. */
export function UnnumberedAddition({
  constituency,
  electionDay,
}: {
  constituency: string;
  electionDay: string;
}) {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  const level = read.data?.find(({ id }) => id === constituency)?.level;
  return (
    <>
      <UnnumberedFields electionDay={electionDay} />
      {level && (
        <Form.Item
          name="also"
          label={level === 'county' ? '乡级选区' : '县级选区'}
          extra="他在另一级也漏了的，一并补登：没有号码，分两次登记会成为两个人。"
        >
          <ConstituencySelect
            level={level === 'county' ? 'township' : 'county'}
            allowClear
            placeholder="输入名称查找"
          />
        </Form.Item>
      )}
    </>
  );
}

function PersonFields({ electionDay }: { electionDay: string }) {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
        <Input autoFocus autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="sex" label="性别" rules={[{ required: true, message: '请选择性别' }]}>
        <Radio.Group
          options={[...(['male', 'female'] as const)].map((value) => ({ value, label: SEXES[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="birthDate"
        label="出生日期"
        rules={[{ required: true, message: '请照证明材料填写出生日期' }]}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item noStyle dependencies={COMPARED}>
        {({ getFieldsValue }) => <LiveCheck values={getFieldsValue(COMPARED)} electionDay={electionDay} />}
      </Form.Item>
      <VoterDetailFields />
    </>
  );
}

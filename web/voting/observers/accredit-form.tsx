import { OBSERVER_SCOPES } from '@xuanwu/rules/observer-scopes.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Checkbox, Flex, Form, Input, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Typed = Omit<ActShapes['accredit-observer']['input'], 'cycle'>;

/** 核准观察员. */
export function AccreditForm(props: {
  cycle: string;
  places: readonly PollingPlaceRow[];
  onDone: () => void;
}) {
  const { cycle, places, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const accredit = useAct('accredit-observer');
  useFieldErrors(form, accredit.error);
  const text = (name: 'number' | 'name' | 'organisation', label: string, max: number) => (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={max} />
    </Form.Item>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <Form.Item
      name={name}
      label={label}
      style={{ flex: 1 }}
      rules={[{ required: true, message: `请选择${label}` }]}
    >
      <DayPicker />
    </Form.Item>
  );
  return (
    <Form<Typed>
      form={form}
      name="accredit-observer"
      layout="vertical"
      initialValues={{ sees: ['voting', 'count'], places: [] }}
      onFinish={(typed) => accredit.mutate({ cycle, ...typed }, { onSuccess: onDone })}
    >
      {text('number', '证号', 20)}
      {text('name', '姓名', 40)}
      {text('organisation', '单位', 80)}
      <Flex gap={12}>
        {day('from', '开始日期')}
        {day('to', '结束日期')}
      </Flex>
      <Form.Item
        name="sees"
        label="可以看的"
        extra="要看选务日志的，请安全管理员另给一个“审计员”账号，只能看，不能办。"
        rules={[{ required: true, message: '请至少选一项' }]}
      >
        <Checkbox.Group
          options={optionsOf(OBSERVER_SCOPES)}
          style={{ display: 'flex', flexDirection: 'column' }}
        />
      </Form.Item>
      <Form.Item name="places" label="可以去的场所" extra="不选就是全部场所。">
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder="按名称查找"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={accredit.error} />
        <ActButton act="accredit-observer" type="primary" htmlType="submit" loading={accredit.isPending} />
      </Flex>
    </Form>
  );
}

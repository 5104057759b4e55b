import { CONTINGENCY_TRIGGERS } from '@xuanwu/rules/contingency.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ContingencyView } from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Typed = ActShapes['adopt-contingency-plan']['input'];

/** 制定应急预案: or change the one that is there for this constituency and event. */
export function PlanForm(props: {
  constituencies: readonly ConstituencyRow[];
  plan?: ContingencyView['plans'][number];
  onDone: () => void;
}) {
  const { constituencies, plan, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const adopt = useAct('adopt-contingency-plan');
  useFieldErrors(form, adopt.error);
  return (
    <Form<Typed>
      form={form}
      name="contingency-plan"
      layout="vertical"
      initialValues={plan ?? { trigger: 'power' }}
      onFinish={({ substitute, postponeDays, ...typed }) =>
        adopt.mutate(
          { ...typed, substitute: substitute?.trim() || null, postponeDays: postponeDays ?? null },
          { onSuccess: onDone },
        )
      }
    >
      <Form.Item name="constituency" label="选区" rules={[{ required: true, message: '请选择选区' }]}>
        <Select
          disabled={plan !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="按名称查找"
          options={constituencies.map(({ id, name, level }) => ({
            value: id,
            label: `${name}（${LEVELS[level]}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="trigger" label="情形" rules={[{ required: true, message: '请选择情形' }]}>
        <Select disabled={plan !== undefined} options={optionsOf(CONTINGENCY_TRIGGERS)} />
      </Form.Item>
      <Form.Item
        name="condition"
        label="什么情况下启动"
        rules={[{ required: true, whitespace: true, min: 4, message: '请写明什么情况下启动' }]}
      >
        <Input.TextArea rows={2} maxLength={200} placeholder="如：停电超过三十分钟不能恢复" />
      </Form.Item>
      <Form.Item name="substitute" label="备用场所" extra="没有的不填；启动时只能用预案列出的办法。">
        <Input maxLength={120} placeholder="如：镇中心小学体育馆" />
      </Form.Item>
      <Form.Item name="postponeDays" label="最多推迟几日" extra="不推迟的不填。">
        <InputNumber min={1} max={60} precision={0} suffix="日" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="responsible"
        label="负责人"
        rules={[{ required: true, whitespace: true, message: '请填写负责人' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={adopt.error} />
        <ActButton act="adopt-contingency-plan" type="primary" htmlType="submit" loading={adopt.isPending} />
      </Flex>
    </Form>
  );
}

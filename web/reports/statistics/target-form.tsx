import { PlusOutlined } from '@ant-design/icons';
import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { TARGET_KINDS } from '@xuanwu/rules/statistics/targets.ts';
import type { StructureGoals } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Button, Drawer, Flex, Form, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Target = ActShapes['set-structure-targets']['input']['targets'][number];

interface Values {
  readonly targets: readonly (Omit<Target, 'thousandths'> & { readonly percent: number })[];
}

const TITLES = Object.fromEntries(Object.entries(STRUCTURE_STATISTICS).map(([id, { title }]) => [id, title]));

/** 录入结构指标, as the work plan has them. */
export function TargetForm(props: {
  cycle: string;
  level: 'county' | 'township';
  goals: StructureGoals;
  onClose: () => void;
}) {
  const { cycle, level, goals, onClose } = props;
  const [form] = Form.useForm<Values>();
  const set = useAct('set-structure-targets');
  useFieldErrors(form, set.error);
  const known = goals.targets
    .filter((target) => target.level === level)
    .map(({ statistic, kind, thousandths }) => ({ statistic, kind, percent: thousandths / 10 }));
  const submit = ({ targets }: Values) =>
    set.mutate(
      {
        cycle,
        level,
        targets: targets.map(({ percent, ...target }) => ({
          ...target,
          thousandths: Math.round(percent * 10),
        })),
      },
      { onSuccess: onClose },
    );
  return (
    <Drawer open size="min(620px, 100vw)" title={`${LEVELS[level]}人大代表的结构指标`} onClose={onClose}>
      <p>照工作方案录入。指标只作指导，显示在公布以后的统计旁边，不是谁的条件，也不会挡住任何名单。</p>
      <Form<Values>
        form={form}
        name="set-structure-targets"
        layout="vertical"
        requiredMark={false}
        initialValues={{ targets: known }}
        onFinish={submit}
      >
        <Form.List name="targets">
          {(fields, { add, remove }) => (
            <Flex vertical gap={4}>
              {fields.map(({ key, name }) => (
                <Flex key={key} gap={8} wrap align="start">
                  <Form.Item
                    name={[name, 'statistic']}
                    rules={[{ required: true, message: '请选择指标' }]}
                    style={{ flex: '1 1 180px' }}
                  >
                    <Select
                      aria-label={`第 ${name + 1} 项指标`}
                      placeholder="指标"
                      showSearch={{ optionFilterProp: 'label' }}
                      options={optionsOf(TITLES)}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'kind']} initialValue="at-least">
                    <Select
                      aria-label={`第 ${name + 1} 项怎样比`}
                      style={{ width: 100 }}
                      options={optionsOf(TARGET_KINDS)}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'percent']} rules={[{ required: true, message: '请填百分比' }]}>
                    <InputNumber
                      aria-label={`第 ${name + 1} 项百分比`}
                      min={0}
                      max={100}
                      precision={1}
                      suffix="%"
                      style={{ width: 110 }}
                    />
                  </Form.Item>
                  <Button type="link" onClick={() => remove(name)}>
                    删去第 {name + 1} 项
                  </Button>
                </Flex>
              ))}
              <div>
                <Button icon={<PlusOutlined />} onClick={() => add({})}>
                  加一项
                </Button>
              </div>
            </Flex>
          )}
        </Form.List>
        <Flex vertical gap={12} align="start" style={{ marginBlockStart: 24 }}>
          <ProblemAlert error={set.error} />
          <ActButton act="set-structure-targets" type="primary" htmlType="submit" loading={set.isPending}>
            保存指标
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}

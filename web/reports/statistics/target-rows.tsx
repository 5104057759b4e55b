import { PlusOutlined } from '@ant-design/icons';
import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { type StructureTarget, TARGET_KINDS } from '@xuanwu/rules/statistics/targets.ts';
import { Button, Flex, Form, InputNumber, Select } from 'antd';
import { optionsOf } from '../../widgets/options.ts';

/** As they are typed: in per cent. */
export interface TargetValues {
  readonly targets: readonly (Omit<StructureTarget, 'thousandths'> & { readonly percent: number })[];
}

export function targetsToEdit(targets: readonly StructureTarget[]): TargetValues['targets'] {
  return targets.map(({ statistic, kind, thousandths }) => ({ statistic, kind, percent: thousandths / 10 }));
}

export function targetsToSend(targets: TargetValues['targets']): StructureTarget[] {
  return targets.map(({ percent, ...target }) => ({ ...target, thousandths: Math.round(percent * 10) }));
}

const TITLES = Object.fromEntries(Object.entries(STRUCTURE_STATISTICS).map(([id, { title }]) => [id, title]));

/** 结构指标的各行, in whatever form they stand. */
export function TargetRows() {
  return (
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
  );
}

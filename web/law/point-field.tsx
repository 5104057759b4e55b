import type { SilentPoint } from '@xuanwu/rules/silent-points.ts';
import { Checkbox, Flex, Form, Input, InputNumber, Radio, Tag } from 'antd';
import { TABLE_OF_ROWS, TABLE_PARTS } from '@xuanwu/rules/table-points.ts';
import { NumberParts } from './number-parts.tsx';
import { answerOf, fieldValue } from './point-value.ts';
import { TargetRows } from './target-rows.tsx';

const MISTAKES: Readonly<Record<SilentPoint['kind'], string>> = {
  one: '请选定一种做法',
  several: '请选定一种做法',
  number: '请填一个合适的数',
  text: '请照提示的写法填',
  table: '请填齐各项，“至少”不能大于“至多”；全部留空是不作要求',
};

/** 一项法律未定事项: the question, what may be chosen, which of it is suggested and why. */
export function PointField({ point, initial }: { point: SilentPoint; initial: unknown }) {
  const { id, question, source, kind } = point;
  return (
    <Form.Item
      name={['answers', id]}
      label={<strong>{question}</strong>}
      extra={`建议的来由：${source}`}
      initialValue={fieldValue(point, initial)}
      style={{ marginBlockEnd: 4 }}
      rules={[
        {
          validator: (_, held: unknown) =>
            answerOf(id, { [id]: held }) === undefined
              ? Promise.reject(new Error(MISTAKES[kind]))
              : Promise.resolve(),
        },
      ]}
    >
      {inputOf(point)}
    </Form.Item>
  );
}

function inputOf(point: SilentPoint) {
  const { id, kind, choices, unit } = point;
  const none = choices.find(({ value }) => value === null)?.title;
  switch (kind) {
    case 'one':
      return (
        <Radio.Group>
          <Flex vertical gap={4}>
            {choices.map(({ value, title }) => (
              <Radio key={title} value={JSON.stringify(value)}>
                {title} <Suggested point={point} value={value} />
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      );
    case 'several':
      return (
        <Checkbox.Group>
          <Flex vertical gap={4}>
            {choices.map(({ value, title }) => (
              <Checkbox key={title} value={value}>
                {title} <Suggested point={point} value={value} />
              </Checkbox>
            ))}
          </Flex>
        </Checkbox.Group>
      );
    case 'number':
      return (
        <InputNumber min={0} suffix={unit} {...(none && { placeholder: none })} style={{ width: 160 }} />
      );
    case 'table':
      return id === TABLE_OF_ROWS ? <TargetRows /> : <NumberParts parts={TABLE_PARTS[id] ?? []} />;
    case 'text':
      return <Input {...(none && { placeholder: none })} maxLength={60} />;
  }
}

function Suggested({ point, value }: { point: SilentPoint; value: unknown }) {
  const isSuggested = Array.isArray(point.default) ? point.default.includes(value) : point.default === value;
  return isSuggested ? <Tag color="gold">建议</Tag> : null;
}

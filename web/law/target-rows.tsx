import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { StructureTarget } from '@xuanwu/rules/parameters.ts';
import { Button, Flex, Input, InputNumber } from 'antd';

const SHARES = [
  ['atLeastPercent', '不少于'],
  ['atMostPercent', '不多于'],
] as const;

/** 结构指标, a line a group: a share of the deputies, never a condition for anyone. */
export function TargetRows(props: {
  value?: readonly StructureTarget[];
  onChange?: (value: readonly StructureTarget[]) => void;
}) {
  const { value = [], onChange } = props;
  const change = (index: number, changed: Partial<Record<keyof StructureTarget, string | number | null>>) =>
    onChange?.(value.map((row, place) => (place === index ? without({ ...row, ...changed }) : row)));
  return (
    <Flex vertical gap={8}>
      {value.map((row, index) => (
        // Lines have nothing of their own but their place.
        <Flex key={index} gap={8} wrap align="center">
          <Input
            aria-label={`第 ${index + 1} 行的群体`}
            placeholder="如：妇女"
            maxLength={30}
            style={{ width: 140 }}
            value={row.group}
            onChange={({ target }) => change(index, { group: target.value })}
          />
          {SHARES.map(([key, title]) => (
            <InputNumber
              key={key}
              aria-label={`第 ${index + 1} 行${title}`}
              prefix={title}
              suffix="%"
              min={0}
              max={100}
              precision={0}
              style={{ width: 130 }}
              value={row[key] ?? null}
              onChange={(share) => change(index, { [key]: share })}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删去第 ${index + 1} 行`}
            onClick={() => onChange?.(value.filter((_, place) => place !== index))}
          />
        </Flex>
      ))}
      <Button
        icon={<PlusOutlined />}
        style={{ alignSelf: 'start' }}
        onClick={() => onChange?.([...value, { group: '' }])}
      >
        加一行
      </Button>
    </Flex>
  );
}

function without(row: Readonly<Record<string, unknown>>): StructureTarget {
  return Object.fromEntries(
    Object.entries(row).filter(([, part]) => part !== null),
  ) as unknown as StructureTarget;
}

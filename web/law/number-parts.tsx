import type { TablePart } from '@xuanwu/rules/table-points.ts';
import { Flex, InputNumber } from 'antd';

type Value = Readonly<Record<string, unknown>> | null;

/** 由几个数组成的答案: each with its name; all of them empty is no answer but 不作要求. */
export function NumberParts(props: {
  parts: readonly TablePart[];
  value?: Value;
  onChange?: (value: Value) => void;
}) {
  const { parts, value = null, onChange } = props;
  return (
    <Flex vertical gap={6}>
      {parts.map(({ path, title, unit }) => (
        <Flex key={title} gap={8} align="center" justify="space-between" style={{ maxWidth: 420 }}>
          <span>{title}</span>
          <InputNumber
            aria-label={title}
            min={0}
            precision={0}
            suffix={unit}
            style={{ width: 140, flexShrink: 0 }}
            value={numberAt(value, path)}
            onChange={(number) => onChange?.(withNumber(value, path, number))}
          />
        </Flex>
      ))}
    </Flex>
  );
}

function numberAt(value: unknown, path: readonly string[]): number | null {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return typeof found === 'number' ? found : null;
}

/** The value with this number in its place; what holds nothing any more is left out. */
function withNumber(value: unknown, path: readonly string[], number: number | null): Value {
  const [key = '', ...further] = path;
  const { [key]: inner, ...rest } = isObject(value) ? value : {};
  const changed = further.length === 0 ? number : withNumber(inner, further, number);
  const all = changed === null ? rest : { ...rest, [key]: changed };
  return Object.keys(all).length === 0 ? null : all;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

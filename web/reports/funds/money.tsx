/** 元和分 · money is typed and read in 元, and kept in 分. */
import { fenOf, yuan } from '@xuanwu/rules/election-funds.ts';
import { Form, Input } from 'antd';

/** 1,234.56 */
export function written(fen: number): string {
  const [whole = '', cents = ''] = yuan(fen).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** An amount in 元; its value is the text, which `typedFen` reads. */
export function MoneyField({ name, label }: { name: string | (string | number)[]; label?: string }) {
  return (
    <Form.Item
      name={name}
      {...(label !== undefined && { label })}
      rules={[
        {
          validator: (_, value: string | undefined) =>
            (fenOf(value ?? '') ?? 0) > 0
              ? Promise.resolve()
              : Promise.reject(new Error('请填写金额，最多两位小数')),
        },
      ]}
    >
      <Input inputMode="decimal" suffix="元" maxLength={13} aria-label={label ?? '定额'} />
    </Form.Item>
  );
}

/** Of a field that was found good. */
export function typedFen(text: string): number {
  return fenOf(text) ?? 0;
}

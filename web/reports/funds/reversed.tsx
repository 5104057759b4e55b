import type { Spending } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Tag } from 'antd';

/** 已冲销, with the day and the reason. */
export function Reversed({ reversed }: Pick<Spending, 'reversed'>) {
  if (reversed === null) return null;
  return (
    <div>
      <Tag color="red">{reversed.on} 冲销</Tag>
      {reversed.because}
    </div>
  );
}

import type { StatisticDefinition } from '@xuanwu/rules/statistics/definitions.ts';
import { Button, Popover } from 'antd';

/** 指标名称: pressed, it says what is divided by what, and where that is from. */
export function Defined({ definition }: { definition: StatisticDefinition }) {
  const { title, numerator, denominator, factor, rounding, source } = definition;
  return (
    <Popover
      trigger="click"
      classNames={{ root: 'explanation-bubble' }}
      title={title}
      content={
        <dl className="definition">
          <dt>分子</dt>
          <dd>{numerator}</dd>
          <dt>分母</dt>
          <dd>{denominator}</dd>
          <dt>算法</dt>
          <dd>
            分子 ÷ 分母{factor === 100 ? ' × 100%' : ''}，{rounding === 'truncated' ? '舍去小数' : '四舍五入'}
          </dd>
          <dt>出处</dt>
          <dd>{source}</dd>
        </dl>
      }
    >
      <Button type="link" className="explained">
        {title}
      </Button>
    </Popover>
  );
}

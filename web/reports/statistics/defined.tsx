import { formulaOf, type StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import { Button, Popover } from 'antd';

/** 指标名称: pressed, it says what is divided by what, and where that is from. */
export function Defined({ definition }: { definition: StatisticDefinition }) {
  const { title, numerator, denominator, source } = definition;
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
          <dd>{formulaOf(definition)}</dd>
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

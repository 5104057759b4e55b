import { articleOf } from '@xuanwu/rules/articles.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { WarningFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import { Explained } from '../widgets/explained.tsx';
import { grouped } from '../widgets/words.ts';
import type { Equality } from './equality.ts';

/** 每一代表所代表的人口数, and how far from the average. */
export function EqualityCell({ row, equality }: { row: ConstituencyRow; equality: Equality }) {
  const own = equality.rows.get(row.id);
  if (!own) return '—';
  return (
    <Explained title={`${row.name}：每名代表代表的人口`} danger={!own.withinTolerance} reasons={own.reasons}>
      {grouped(Math.round(row.population / row.seats))}
      {!own.withinTolerance && (
        <>
          {' '}
          <WarningFilled /> 偏差 {own.deviationPercent}%
        </>
      )}
    </Explained>
  );
}

/** How many are far from the average: shown, not forbidden. */
export function EqualitySummary({ equality, electionDay }: { equality: Equality; electionDay: string }) {
  const far = [...equality.rows.values()].filter(({ withinTolerance }) => !withinTolerance).length;
  if (equality.average === null) return null;
  const average = `已分名额的选区，平均每名代表代表 ${grouped(Math.round(equality.average))} 人`;
  return far === 0 ? (
    <span>{average}，各选区大体相等。</span>
  ) : (
    <Alert
      type="warning"
      showIcon
      title={`${average}；${far} 个选区相差较大`}
      description={`各选区每名代表所代表的人口数应当大体相等（${articleOf('const-equal', electionDay)}）。“大体”没有全国统一的数，这里只提醒，不阻止；按数字看算式。`}
    />
  );
}

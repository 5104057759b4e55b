import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import type { BoardNode, Figure } from '@xuanwu/server/reports/statistics/board.schema.ts';
import { Card, Flex } from 'antd';
import { grouped } from '../../widgets/words.ts';
import { Defined } from './defined.tsx';

/** 主要数字: large, each with its arithmetic below and its definition behind its name. */
export function BoardFigures({ node }: { node: BoardNode }) {
  const { name, seats, constituencies, rolls, registered, voted, settled, elected, figures } = node;
  return (
    <Card size="small" title={name}>
      <Flex vertical gap={16}>
        <div className="board-figures">
          <Number title="应选代表名额" value={grouped(seats)} below={`${constituencies} 个选区`} />
          <Number
            title="登记的选民"
            value={grouped(registered)}
            below={`${rolls}/${constituencies} 个选区公布名单`}
          />
          <Number
            title="选出代表"
            value={grouped(elected)}
            below={`${settled}/${constituencies} 个选区选举完毕`}
          />
          {figures.map((figure) => (
            <div key={figure.statistic} className="board-figure">
              <Defined definition={VOTING_STATISTICS[figure.statistic]} />
              <strong>{writtenFigure(figure)}</strong>
              <span className="shell-subtitle">
                {figure.numerator === null
                  ? '以免看出个别人，不显示'
                  : `${grouped(figure.numerator)} ÷ ${grouped(figure.denominator)}`}
              </span>
            </div>
          ))}
        </div>
        {voted < constituencies && (
          <div className="shell-subtitle">
            投票的数字是第一次投票结果已经公布的 {voted} 个选区的，共 {constituencies} 个选区。
          </div>
        )}
      </Flex>
    </Card>
  );
}

function Number({ title, value, below }: { title: string; value: string; below: string }) {
  return (
    <div className="board-figure">
      <span>{title}</span>
      <strong>{value}</strong>
      <span className="shell-subtitle">{below}</span>
    </div>
  );
}

/** 96.21%, 1.79 倍 */
export function writtenFigure({ statistic, value }: Figure): string {
  if (value === null) return '—';
  const { unit } = VOTING_STATISTICS[statistic];
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}
